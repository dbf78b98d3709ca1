package crosstie.connector;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;

/** Answers every greeting with an old version of the protocol, byte by byte as such servers do: Java's own no longer can. */
final class OldTlsServer implements AutoCloseable {
    private static final int RANDOM = 32;

    private final ServerSocket door = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
    private final byte[] hello;
    private final AtomicInteger hellos = new AtomicInteger();
    private final ByteArrayOutputStream heard = new ByteArrayOutputStream();

    /** @param version as on the wire: 0x0301 is TLS 1.0 */
    OldTlsServer(int version) throws IOException {
        this(hello(version));
    }

    /** Speaks no encryption at all. */
    static OldTlsServer plain() throws IOException {
        return new OldTlsServer("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
    }

    private OldTlsServer(byte[] hello) throws IOException {
        this.hello = hello;
        Thread.ofVirtual().start(this::serve);
    }

    private static byte[] hello(int version) {
        int body = 2 + RANDOM + 1 + 2 + 1;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(22);
        two(out, version);
        two(out, body + 4);
        out.write(2);
        out.write(0);
        two(out, body);
        two(out, version);
        for (int i = 0; i < RANDOM; i++) {
            out.write(i + 1);
        }
        out.write(0);
        two(out, 0xC013);
        out.write(0);
        return out.toByteArray();
    }

    private static void two(ByteArrayOutputStream out, int value) {
        out.write(value >> 8);
        out.write(value & 0xff);
    }

    private void serve() {
        while (!door.isClosed()) {
            try (Socket socket = door.accept()) {
                InputStream in = socket.getInputStream();
                byte[] greeting = new byte[4096];
                note(greeting, in.read(greeting));
                socket.getOutputStream().write(hello);
                for (int read = in.read(greeting); read > 0; read = in.read(greeting)) {
                    note(greeting, read);
                }
            } catch (IOException broken) {
                // refused by the client, or the test is over
                continue;
            }
        }
    }

    private synchronized void note(byte[] bytes, int count) {
        if (count > 0) {
            hellos.incrementAndGet();
            heard.write(bytes, 0, count);
        }
    }

    synchronized String heard() {
        return heard.toString(StandardCharsets.ISO_8859_1);
    }

    int hellos() {
        return hellos.get();
    }

    URI address() {
        return URI.create("https://127.0.0.1:" + door.getLocalPort());
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}
