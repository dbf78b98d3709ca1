package crosstie.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Holds back each request for a while, as a service that thinks; 0 milliseconds: the service itself, without a relay. Links in answers
 * are led through the relay as well, else only the first page would be slow.
 */
final class SlowRelay implements AutoCloseable {
    private final URI address;
    private final ServerSocket door;

    private SlowRelay(URI address, ServerSocket door) {
        this.address = address;
        this.door = door;
    }

    static SlowRelay to(URI service, int millis) throws IOException {
        if (millis == 0) {
            return new SlowRelay(service, null);
        }
        ServerSocket door = new ServerSocket(0, 100, InetAddress.getLoopbackAddress());
        URI own = URI.create("http://127.0.0.1:" + door.getLocalPort() + "/");
        Thread.ofVirtual().start(() -> accept(door, service, own, millis));
        return new SlowRelay(own, door);
    }

    URI address() {
        return address;
    }

    private static void accept(ServerSocket door, URI service, URI own, int millis) {
        try {
            while (true) {
                Socket client = door.accept();
                Socket server = new Socket(service.getHost(), service.getPort());
                client.setTcpNoDelay(true);
                server.setTcpNoDelay(true);
                AtomicBoolean answered = new AtomicBoolean(true);
                Thread.ofVirtual().start(() -> requests(client, server, answered, millis));
                Links links = new Links(service.toString(), own.toString());
                Thread.ofVirtual().start(() -> answers(server, client, answered, links));
            }
        } catch (IOException closed) {
            // the bench is over
        }
    }

    /** The first bytes after an answer begin the next request: these wait. */
    private static void requests(Socket from, Socket to, AtomicBoolean answered, int millis) {
        copy(from, to, (some, length) -> {
            if (answered.compareAndSet(true, false)) {
                pause(millis);
            }
            return Arrays.copyOf(some, length);
        });
    }

    private static void answers(Socket from, Socket to, AtomicBoolean answered, Links links) {
        copy(from, to, (some, length) -> {
            answered.set(true);
            return links.lead(some, length);
        });
    }

    /** What becomes of some bytes on their way. */
    private interface Passage {
        byte[] pass(byte[] some, int length);
    }

    private static void copy(Socket from, Socket to, Passage passage) {
        try (from;
                to;
                InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream()) {
            byte[] some = new byte[64 << 10];
            for (int n = in.read(some); n >= 0; n = in.read(some)) {
                out.write(passage.pass(some, n));
            }
        } catch (IOException gone) {
            // one side hung up: so does the other
        }
    }

    private static void pause(int millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        try {
            if (door != null) {
                door.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
