package crosstie.sandbox.http;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;

/** A large document that is made when it is first asked for and kept packed from then on: plain, it exists on the wire only. */
public final class Document {
    private final String type;
    private final Consumer<OutputStream> writing;
    private Packed packed;

    private record Packed(Bytes gzip, long length, String tag) {}

    public Document(String type, Consumer<OutputStream> writing) {
        this.type = type;
        this.writing = writing;
    }

    /** The document, packed when the client accepts that; 304 when it has this edition. */
    public Answer answer(Request request) {
        Packed kept = packed();
        if (request.header("if-none-match").contains(kept.tag))
            return Answer.empty(304).with("ETag", kept.tag);
        Answer answer = request.acceptsGzip()
                ? Answer.of(200, type, kept.gzip).with("Content-Encoding", "gzip")
                : Answer.streamed(200, type, kept.length, out -> unpack(kept, out));
        return answer.with("ETag", kept.tag).with("Vary", "Accept-Encoding");
    }

    private synchronized Packed packed() {
        if (packed != null) return packed;
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            Bytes gzip = new Bytes(1 << 16);
            long length;
            try (Counted out = new Counted(new DigestOutputStream(new Answer.Quick(gzip), digest))) {
                writing.accept(out);
                length = out.length;
            }
            String tag = HexFormat.of().formatHex(digest.digest(), 0, 8);
            packed = new Packed(gzip, length, "W/\"" + tag + "\"");
            return packed;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void unpack(Packed kept, OutputStream out) throws IOException {
        var in = new ByteArrayInputStream(kept.gzip.array(), 0, kept.gzip.size());
        try (GZIPInputStream plain = new GZIPInputStream(in, 1 << 14)) {
            byte[] piece = new byte[1 << 16];
            for (int n = plain.read(piece); n >= 0; n = plain.read(piece)) out.write(piece, 0, n);
        }
    }

    private static final class Counted extends java.io.FilterOutputStream {
        private long length;

        Counted(OutputStream out) {
            super(out);
        }

        @Override
        public void write(int b) throws IOException {
            out.write(b);
            length++;
        }

        @Override
        public void write(byte[] bytes, int from, int count) throws IOException {
            out.write(bytes, from, count);
            length += count;
        }
    }
}
