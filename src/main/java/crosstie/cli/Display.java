package crosstie.cli;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whether a window can be shown here. Found out without the toolkit, which would answer with a stack trace. */
public enum Display {
    READY,
    /** No screen to draw on. */
    NONE,
    /** A screen, but not the library that windows need on Linux. */
    NO_GTK;

    private static final Pattern X11 = Pattern.compile("(?:unix)?([^/:]*):(\\d{1,5})(?:\\.\\d+)?");
    private static final int X11_PORT = 6000;
    private static final int PATIENCE_MS = 2000;
    private static final List<String> NEEDED = List.of("libgtk-3.so.0", "libXtst.so.6");

    /** Only Linux has machines without a screen and toolkits without their library; elsewhere both come with the system. */
    public static Display here(Map<String, String> environment) {
        if (!System.getProperty("os.name").startsWith("Linux")) {
            return READY;
        }
        if (!answers(environment.getOrDefault("DISPLAY", ""))) {
            return NONE; // a Wayland session has an X server too, and JavaFX speaks with that one only
        }
        return NEEDED.stream().allMatch(l -> isInstalled(l, environment)) ? READY : NO_GTK;
    }

    /** A display that is named but gone is none. */
    private static boolean answers(String display) {
        Matcher named = X11.matcher(display);
        if (!named.matches()) {
            return false;
        }
        int number = Integer.parseInt(named.group(2));
        try {
            return named.group(1).isEmpty() ? socketAnswers(number) : portAnswers(named.group(1), number);
        } catch (IOException e) {
            return false; // nobody there: that is the answer
        }
    }

    private static boolean socketAnswers(int number) throws IOException {
        Path socket = Path.of("/tmp/.X11-unix/X" + number);
        if (!Files.exists(socket)) {
            return false;
        }
        try (SocketChannel channel = SocketChannel.open(UnixDomainSocketAddress.of(socket))) {
            return channel.isConnected();
        }
    }

    private static boolean portAnswers(String host, int number) throws IOException {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(host, X11_PORT + number), PATIENCE_MS);
            return true;
        }
    }

    /** The loader's own index knows most; the folders are for systems without one. */
    private static boolean isInstalled(String library, Map<String, String> environment) {
        Path index = Path.of("/etc/ld.so.cache");
        try {
            if (Files.isReadable(index)
                    && new String(Files.readAllBytes(index), StandardCharsets.ISO_8859_1).contains(library)) {
                return true;
            }
        } catch (IOException e) {
            // an index that cannot be read says nothing: the folders decide
        }
        return folders(environment).stream().anyMatch(f -> Files.exists(Path.of(f, library)));
    }

    private static List<String> folders(Map<String, String> environment) {
        List<String> all = new ArrayList<>();
        for (String each : environment.getOrDefault("LD_LIBRARY_PATH", "").split(":")) {
            if (!each.isBlank()) {
                all.add(each);
            }
        }
        String machine = System.getProperty("os.arch").equals("amd64") ? "x86_64" : System.getProperty("os.arch");
        all.addAll(List.of(
                "/usr/lib/" + machine + "-linux-gnu", "/usr/lib64", "/usr/lib", "/usr/local/lib", "/lib64", "/lib"));
        return all;
    }
}
