package crosstie.model;

import java.util.Map;

/**
 * Pairs of values, looked up by canonical text.
 *
 * @param entries from canonical text to the value sent (text, number, boolean)
 * @param ignoreCase by the root locale; true unless said otherwise
 * @param empty value for an empty source; null passes the empty value on
 * @param otherwise for a value without an entry
 * @param others keys this version does not know, kept and written back
 */
public record ValueMap(
        Map<String, Object> entries,
        boolean ignoreCase,
        Object empty,
        Otherwise otherwise,
        Map<String, Object> others) {

    /** What happens to a value that no entry names. */
    public sealed interface Otherwise {
        record Fail() implements Otherwise {}

        record Keep() implements Otherwise {}

        record Clear() implements Otherwise {}

        record Value(Object value) implements Otherwise {}
    }

    public ValueMap {
        entries = Immutable.map(entries);
        others = Immutable.map(others);
    }
}
