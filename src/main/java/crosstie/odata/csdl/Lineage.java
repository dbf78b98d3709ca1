package crosstie.odata.csdl;

import crosstie.odata.ODataException;
import crosstie.odata.ODataException.Kind;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/**
 * Who inherits from whom, checked once when a document has been read: no circle, no line without end, and no type or set of types that
 * becomes huge only by what it inherits.
 */
final class Lineage {
    static final int MOST_ANCESTORS = 50;
    private static final int MOST_PROPERTIES = 20_000;
    /** Of all types together, each with all that it inherits. */
    private static final long MOST_IN_ALL = 2_000_000;

    private record Inherited(int ancestors, long properties) {}

    private final Map<String, EntityType> types;
    private final Map<String, Inherited> known = new HashMap<>();

    private Lineage(Map<String, EntityType> types) {
        this.types = types;
    }

    /** @throws ODataException {@code BAD_METADATA} for a circle, {@code HUGE_METADATA} */
    static void check(Map<String, EntityType> types) {
        Lineage lineage = new Lineage(types);
        long all = 0;
        for (EntityType type : types.values()) {
            all += lineage.of(type).properties;
            if (all > MOST_IN_ALL) {
                throw new ODataException(Kind.HUGE_METADATA, type.name());
            }
        }
    }

    /** From the first ancestor that is known already down to the type. */
    private Inherited of(EntityType type) {
        Deque<EntityType> line = new ArrayDeque<>();
        EntityType next = type;
        while (next != null && !known.containsKey(next.name())) {
            line.push(next);
            if (line.size() > MOST_ANCESTORS) {
                throw new ODataException(Kind.BAD_METADATA, type.name());
            }
            next = types.get(next.baseType());
        }
        Inherited inherited = next == null ? new Inherited(0, 0) : known.get(next.name());
        for (EntityType each : line) {
            long properties = inherited.properties
                    + each.properties().size()
                    + each.navigations().size();
            inherited = new Inherited(inherited.ancestors + 1, properties);
            if (inherited.ancestors > MOST_ANCESTORS || properties > MOST_PROPERTIES) {
                throw new ODataException(
                        properties > MOST_PROPERTIES ? Kind.HUGE_METADATA : Kind.BAD_METADATA, each.name());
            }
            known.put(each.name(), inherited);
        }
        return inherited;
    }
}
