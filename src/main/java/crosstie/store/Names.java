package crosstie.store;

import java.util.Locale;

/** Names are unique without case. */
final class Names {
    private Names() {}

    static String key(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }
}
