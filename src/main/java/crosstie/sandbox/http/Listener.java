package crosstie.sandbox.http;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Accepts connections on loopback only and answers each on a virtual thread of its own. Written by hand and not on the server of the
 * JDK: a test server must be able to cut an answer in the middle, and it shares two processor cores with what it measures.
 */
public final class Listener implements AutoCloseable {
    private final ServerSocket door;
    private final Function<Request, Answer> service;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();

    private Listener(ServerSocket door, Function<Request, Answer> service) {
        this.door = door;
        this.service = service;
    }

    /** Opens the port (0 = any free one); requests wait until {@link #serve}. */
    public static ServerSocket bind(int port) throws IOException {
        ServerSocket door = new ServerSocket();
        door.setReuseAddress(true);
        try {
            door.bind(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), port), 512);
        } catch (IOException e) {
            door.close();
            throw e;
        }
        return door;
    }

    public static Listener serve(ServerSocket door, Function<Request, Answer> service) {
        Listener listener = new Listener(door, service);
        Thread.ofVirtual().name("sandbox-" + door.getLocalPort()).start(listener::accept);
        return listener;
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                Socket socket = door.accept();
                open.add(socket);
                Thread.ofVirtual().start(() -> converse(socket));
            } catch (IOException e) {
                if (door.isClosed()) return;
            }
        }
    }

    private void converse(Socket socket) {
        try (socket) {
            socket.setTcpNoDelay(true);
            talk(socket);
        } catch (IOException e) {
            // the client went away: there is nobody left to tell
        } finally {
            open.remove(socket);
        }
    }

    private void talk(Socket socket) throws IOException {
        try {
            new Conversation(socket.getInputStream(), socket.getOutputStream()).run(service);
        } catch (Conversation.Hangup hangup) {
            socket.setSoLinger(true, 0);
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
        for (Socket socket : open) socket.close();
    }
}
