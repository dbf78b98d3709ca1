package crosstie.odata.csdl;

import crosstie.odata.ODataException;
import crosstie.odata.ODataException.Kind;
import java.util.HashSet;
import java.util.Set;

/**
 * The names of elements, attributes and instructions that a document uses. The parser keeps each different one for good, and CSDL has
 * some sixty of them: a document that goes on inventing names is after our memory.
 */
final class Symbols {
    private static final int MOST = 4_000;
    private static final int PLACES = 1 << 8;

    private final Set<String> all = new HashSet<>();
    private final String[] recent = new String[PLACES];

    void seen(String name) {
        int place = name.hashCode() & (PLACES - 1);
        if (name.equals(recent[place])) {
            return;
        }
        recent[place] = name;
        if (all.add(name) && all.size() > MOST) {
            throw new ODataException(Kind.HUGE_METADATA, "names");
        }
    }
}
