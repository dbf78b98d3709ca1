package crosstie.studio.connect;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The browser of this machine, as the system itself would open it. */
public final class Browser {
    private Browser() {}

    /** Whether one was started. Without a display there is none; the person opens the address elsewhere. */
    public static boolean open(URI address, Map<String, String> environment) {
        String scheme = address.getScheme() == null ? "" : address.getScheme().toLowerCase(Locale.ROOT);
        List<String> opener = opener(System.getProperty("os.name"), environment);
        if (opener.isEmpty() || !(scheme.equals("https") || scheme.equals("http"))) {
            return false;
        }
        List<String> command = new java.util.ArrayList<>(opener);
        command.add(address.toString());
        try {
            new ProcessBuilder(command)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return true;
        } catch (IOException e) {
            return false; // no such program: that is the answer
        }
    }

    static List<String> opener(String system, Map<String, String> environment) {
        if (system.startsWith("Windows")) {
            return List.of("rundll32", "url.dll,FileProtocolHandler");
        }
        if (system.startsWith("Mac")) {
            return List.of("open");
        }
        boolean display = environment.containsKey("DISPLAY") || environment.containsKey("WAYLAND_DISPLAY");
        return display ? List.of("xdg-open") : List.of();
    }
}
