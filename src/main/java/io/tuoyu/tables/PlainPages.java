package io.tuoyu.tables;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.compression.CompressionCodecFactory;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.xerial.snappy.Snappy;

/**
 * Opens the pages of Snappy, which is what the house writes, without the library's way over Hadoop: its configuration
 * alone would take longer to load than a report to read.
 */
final class PlainPages implements CompressionCodecFactory {

    @Override
    public BytesInputDecompressor getDecompressor(CompressionCodecName codec) {
        return switch (codec) {
            case SNAPPY -> new SnappyPages();
            case UNCOMPRESSED -> new OpenPages();
            case GZIP, LZO, BROTLI, LZ4, ZSTD, LZ4_RAW ->
                throw new IllegalArgumentException("Compressed by " + codec + ", and only SNAPPY is read");
        };
    }

    @Override
    public BytesInputCompressor getCompressor(CompressionCodecName codec) {
        throw new UnsupportedOperationException("Reads only");
    }

    @Override
    public void release() {}

    private static final class SnappyPages implements BytesInputDecompressor {
        @Override
        public BytesInput decompress(BytesInput bytes, int size) throws IOException {
            return BytesInput.from(Snappy.uncompress(bytes.toInputStream().readAllBytes()));
        }

        @Override
        public void decompress(ByteBuffer input, int compressedSize, ByteBuffer output, int size) throws IOException {
            byte[] compressed = new byte[compressedSize];
            input.get(compressed);
            output.put(Snappy.uncompress(compressed));
        }

        @Override
        public void release() {}
    }

    private static final class OpenPages implements BytesInputDecompressor {
        @Override
        public BytesInput decompress(BytesInput bytes, int size) {
            return bytes;
        }

        @Override
        public void decompress(ByteBuffer input, int compressedSize, ByteBuffer output, int size) {
            ByteBuffer part = input.slice();
            part.limit(compressedSize);
            output.put(part);
            input.position(input.position() + compressedSize);
        }

        @Override
        public void release() {}
    }
}
