package crosstie.odata.csdl;

import java.util.HashMap;
import java.util.Map;

/** Keeps equal things once: a large document says the same names, types and annotations a hundred thousand times. */
final class Pool {
    private final Map<Object, Object> once = new HashMap<>(1 << 14);
    private final Map<String, String> resolved = new HashMap<>(1 << 12);

    String text(String s) {
        return same(s);
    }

    @SuppressWarnings(
            "unchecked") // what equals a T here is a T: strings, records and lists of strings never equal each other
    <T> T same(T thing) {
        Object before = once.putIfAbsent(thing, thing);
        return before == null ? thing : (T) before;
    }

    /** The full name that was found for a written one; null when not asked before. */
    String resolved(String written) {
        return resolved.get(written);
    }

    String resolve(String written, String full) {
        String kept = text(full);
        resolved.put(text(written), kept);
        return kept;
    }
}
