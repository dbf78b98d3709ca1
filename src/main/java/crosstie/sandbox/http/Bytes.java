package crosstie.sandbox.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** A growing buffer whose content can be passed on without a copy. */
public final class Bytes extends ByteArrayOutputStream {
    public Bytes(int size) {
        super(size);
    }

    public Bytes text(String ascii) {
        byte[] bytes = ascii.getBytes(StandardCharsets.UTF_8);
        write(bytes, 0, bytes.length);
        return this;
    }

    public Bytes number(long value) {
        return text(Long.toString(value));
    }

    public void appendTo(OutputStream out) throws IOException {
        out.write(buf, 0, count);
    }

    public byte[] array() {
        return buf;
    }
}
