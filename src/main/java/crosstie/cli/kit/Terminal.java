package crosstie.cli.kit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * What the streams are connected to.
 *
 * @param input whether somebody sits there
 * @param results whether results go to a terminal
 * @param messages whether messages and progress do
 * @param colours whether colours are welcome
 * @param width columns
 */
public record Terminal(boolean input, boolean results, boolean messages, boolean colours, int width) {
    private static final int USUAL_WIDTH = 110;
    private static final int NARROWEST = 60;

    /** Two pipes. */
    public static final Terminal NONE = new Terminal(false, false, false, false, USUAL_WIDTH);

    /** Looks at this process. Colours only on a terminal that has them and where {@code NO_COLOR} is not set. */
    public static Terminal here(Map<String, String> environment) {
        boolean results = isTerminal(1);
        boolean colours = results
                && environment.getOrDefault("NO_COLOR", "").isEmpty()
                && !"dumb".equals(environment.get("TERM"));
        return new Terminal(isTerminal(0), results, isTerminal(2), colours, width(environment));
    }

    private static int width(Map<String, String> environment) {
        String columns = environment.getOrDefault("COLUMNS", "");
        return columns.matches("\\d{2,4}") ? Math.max(NARROWEST, Integer.parseInt(columns)) : USUAL_WIDTH;
    }

    private static boolean isTerminal(int descriptor) {
        Path link = Path.of("/proc/self/fd/" + descriptor);
        if (!Files.isSymbolicLink(link)) {
            return System.console() != null && System.console().isTerminal();
        }
        try {
            String target = Files.readSymbolicLink(link).toString();
            return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty") || target.equals("/dev/console");
        } catch (IOException e) {
            return false; // a descriptor that cannot be looked at is treated as a pipe
        }
    }
}
