package crosstie.cli;

import crosstie.studio.Studio;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What the window takes from the command line.
 *
 * @param lang null for the user's own language
 */
public record WindowOptions(Path home, String lang) {
    /** Empty when anything else is given, and so a command is meant; bin/crosstie decides by the same rule. */
    public static Optional<WindowOptions> of(String... arguments) {
        Path home = Studio.usualHome();
        String lang = null;
        for (int i = 0; i < arguments.length; i++) {
            String each = arguments[i];
            int equals = each.indexOf('=');
            String name = equals < 0 ? each : each.substring(0, equals);
            boolean cut = equals < 0 && i + 1 == arguments.length;
            if (cut || !name.equals("--home") && !name.equals("--lang")) {
                return Optional.empty();
            }
            String value = equals < 0 ? arguments[++i] : each.substring(equals + 1);
            home = name.equals("--home") ? Path.of(value) : home;
            lang = name.equals("--lang") ? value : lang;
        }
        return Optional.of(new WindowOptions(home, lang));
    }

    /** The same story without a window. */
    public String[] demo() {
        return lang == null ? new String[] {"demo"} : new String[] {"demo", "--lang", lang};
    }
}
