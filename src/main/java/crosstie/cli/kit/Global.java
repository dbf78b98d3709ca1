package crosstie.cli.kit;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Options that stand before or after every command. */
public final class Global {
    /** Null for the platform's usual folder. */
    public Path home;

    public boolean json;
    public String lang;
    public boolean yes;

    /** Language and form are needed to say what is wrong with the other arguments, so they are looked for before these are read. */
    public static Global glance(String... arguments) {
        Global global = new Global();
        List<String> all = List.of(arguments);
        global.json = all.contains("--json");
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).startsWith("--lang=")) {
                global.lang = all.get(i).substring("--lang=".length());
            } else if (all.get(i).equals("--lang") && i + 1 < all.size()) {
                global.lang = all.get(i + 1);
            }
        }
        return global;
    }

    /** That of {@code --lang}, else the user's. */
    public Locale locale() {
        return lang == null ? Locale.getDefault() : Locale.forLanguageTag(lang);
    }
}
