package io.tuoyu.returns.source;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.tuoyu.plan.DatabaseSource;
import java.net.URLEncoder;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import org.postgresql.Driver;

/** Opens connections. The address is put together here; whoever writes the plan chooses no driver, class or file. */
final class Connections {

    private Connections() {}

    static Connection open(DatabaseSource source, String password) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("ApplicationName", "tuoyu");
        source.properties().forEach(properties::setProperty);
        properties.setProperty("user", source.user());
        properties.setProperty("password", password);
        properties.setProperty(
                "connectTimeout", String.valueOf(source.patience().connect()));
        properties.setProperty("socketTimeout", String.valueOf(source.patience().read()));
        properties.setProperty("tcpKeepAlive", "true");
        // A number then is the text that the server writes, and not one that the driver makes of it.
        properties.setProperty("binaryTransfer", "false");
        String database = URLEncoder.encode(source.database(), UTF_8).replace("+", "%20");
        return new Driver()
                .connect("jdbc:postgresql://" + source.host() + ":" + source.port() + "/" + database, properties);
    }
}
