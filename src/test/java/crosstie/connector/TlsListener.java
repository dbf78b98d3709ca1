package crosstie.connector;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;

/** Shows a certificate and counts what is said to it inside the encryption; may be reached as a proxy that opens it. */
final class TlsListener implements AutoCloseable {
    private static final byte[] ANSWER = "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
            .getBytes(StandardCharsets.US_ASCII);

    private final ServerSocket door = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
    private final SSLContext tls;
    private final boolean proxy;
    private final AtomicInteger connections = new AtomicInteger();
    private final AtomicLong bytes = new AtomicLong();
    private volatile String asked = "";

    private TlsListener(HeldCertificate shown, boolean proxy) throws IOException {
        this.tls = new HandshakeCertificates.Builder()
                .heldCertificate(shown)
                .build()
                .sslContext();
        this.proxy = proxy;
        Thread.ofVirtual().start(this::serve);
    }

    static TlsListener showing(HeldCertificate shown) throws IOException {
        return new TlsListener(shown, false);
    }

    static TlsListener intercepting(HeldCertificate forged) throws IOException {
        return new TlsListener(forged, true);
    }

    private void serve() {
        while (!door.isClosed()) {
            try (Socket socket = door.accept()) {
                connections.incrementAndGet();
                talk(socket);
            } catch (IOException broken) {
                // refused by the client, or the test is over
                continue;
            }
        }
    }

    private void talk(Socket socket) throws IOException {
        if (proxy) {
            asked = head(socket.getInputStream());
            socket.getOutputStream().write("HTTP/1.1 200 OK\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        }
        try (SSLSocket secure = (SSLSocket) tls.getSocketFactory().createSocket(socket, null, true)) {
            secure.setUseClientMode(false);
            secure.startHandshake();
            InputStream in = new BufferedInputStream(secure.getInputStream());
            bytes.addAndGet(head(in).length());
            secure.getOutputStream().write(ANSWER);
        }
    }

    /** Byte by byte, so that nothing of what follows is taken. */
    private static String head(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        for (int b = in.read(); b >= 0; b = in.read()) {
            head.append((char) b);
            if (head.toString().endsWith("\r\n\r\n")) {
                break;
            }
        }
        return head.toString();
    }

    URI address() {
        return URI.create("https://127.0.0.1:" + door.getLocalPort());
    }

    int connections() {
        return connections.get();
    }

    /** Said inside the encryption. */
    long bytes() {
        return bytes.get();
    }

    /** Said to the proxy. */
    String asked() {
        return asked;
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}
