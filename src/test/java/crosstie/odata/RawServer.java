package crosstie.odata;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Notes request lines exactly as they arrive and answers each with an empty object. */
final class RawServer implements AutoCloseable {
    private static final byte[] ANSWER =
            "HTTP/1.1 200 OK\r\nContent-Length: 2\r\nConnection: close\r\n\r\n{}".getBytes(StandardCharsets.US_ASCII);

    private final ServerSocket socket = new ServerSocket(0, 20, InetAddress.getByName("127.0.0.1"));
    private final List<String> seen = new CopyOnWriteArrayList<>();

    RawServer() throws IOException {
        Thread.ofVirtual().start(this::serve);
    }

    int port() {
        return socket.getLocalPort();
    }

    URI root() {
        return URI.create("http://127.0.0.1:" + socket.getLocalPort() + "/api/");
    }

    List<String> seen() {
        return List.copyOf(seen);
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (Socket s = socket.accept()) {
                BufferedReader in =
                        new BufferedReader(new InputStreamReader(s.getInputStream(), StandardCharsets.ISO_8859_1));
                seen.add(in.readLine());
                String line = in.readLine();
                while (line != null && !line.isEmpty()) {
                    line = in.readLine();
                }
                s.getOutputStream().write(ANSWER);
            } catch (IOException closed) {
                // the test is over, or the client went away
                continue;
            }
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
