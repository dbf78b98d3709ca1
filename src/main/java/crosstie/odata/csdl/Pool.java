package crosstie.odata.csdl;

import java.util.HashMap;
import java.util.Map;

/**
 * Keeps equal things once: a large document says the same names, types and annotations a hundred thousand times. Forgets what was not said
 * for a while, since a table of everything costs more time than it saves memory.
 */
final class Pool {
    private static final int PLACES = 1 << 16;

    private final Quota quota;
    private final Object[] recent = new Object[PLACES];
    private final Map<String, String> resolved = new HashMap<>(1 << 12);

    Pool(Quota quota) {
        this.quota = quota;
    }

    String text(String s) {
        String kept = same(s);
        if (kept == s) {
            quota.keep(s.length());
        }
        return kept;
    }

    @SuppressWarnings(
            "unchecked") // what equals a T here is a T: strings, records and lists of strings never equal each other
    <T> T same(T thing) {
        int hash = thing.hashCode() * 0x9E3779B9;
        int place = hash >>> 16;
        Object before = recent[place];
        if (thing.equals(before)) {
            return (T) before;
        }
        recent[place] = thing;
        quota.thing();
        return thing;
    }

    /** The full name that was found for a written one; null when not asked before. */
    String resolved(String written) {
        return resolved.get(written);
    }

    String resolve(String written, String full) {
        String kept = text(full);
        quota.thing();
        resolved.put(text(written), kept);
        return kept;
    }
}
