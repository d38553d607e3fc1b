package io.tuoyu.returns.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;

/** A wire to the test database that breaks: its first connections do not reach the server, or not for long. */
final class Wire implements AutoCloseable {

    private final ServerSocket listener;
    private final List<Socket> sockets = new ArrayList<>();
    private int faulty;
    private final int bytes;

    private Wire(ServerSocket listener, int faulty, int bytes) {
        this.listener = listener;
        this.faulty = faulty;
        this.bytes = bytes;
        start(this::accept);
    }

    /** A port on which nobody listens. */
    static int closedPort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** A good wire on {@code port}. */
    static Wire on(int port) throws IOException {
        return new Wire(new ServerSocket(port, 50, InetAddress.getLoopbackAddress()), 0, 0);
    }

    /** A wire that takes connections and never answers. */
    static Wire silent() throws IOException {
        return new Wire(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), Integer.MAX_VALUE, 0);
    }

    /** A wire whose first connection is cut when the server has sent {@code bytes}. */
    static Wire cutAfter(int bytes) throws IOException {
        return new Wire(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), 1, bytes);
    }

    int port() {
        return listener.getLocalPort();
    }

    private static void start(Runnable work) {
        Thread thread = new Thread(work, "wire");
        thread.setDaemon(true);
        thread.start();
    }

    private void accept() {
        try {
            while (true) {
                Socket client = keep(listener.accept());
                boolean isFaulty = faulty-- > 0;
                if (!isFaulty || bytes > 0) {
                    Socket server = keep(new Socket(InetAddress.getLoopbackAddress(), TestDatabase.port()));
                    start(() -> copy(client, server, Integer.MAX_VALUE));
                    start(() -> copy(server, client, isFaulty ? bytes : Integer.MAX_VALUE));
                }
            }
        } catch (IOException closed) {
            // The test is over.
        }
    }

    private synchronized Socket keep(Socket socket) {
        sockets.add(socket);
        return socket;
    }

    private static void copy(Socket from, Socket to, int most) {
        byte[] buffer = new byte[512];
        try (from;
                to;
                InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream()) {
            int left = most;
            for (int read = in.read(buffer); read >= 0 && left > 0; read = in.read(buffer)) {
                out.write(buffer, 0, Math.min(read, left));
                left -= read;
            }
        } catch (IOException closed) {
            // So is the other end.
        }
    }

    @Override
    public synchronized void close() throws IOException {
        listener.close();
        for (Socket socket : sockets) {
            socket.close();
        }
    }
}
