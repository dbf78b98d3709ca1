package crosstie.mapping;

import crosstie.model.Field;
import crosstie.model.FieldPath;
import crosstie.model.LookupTarget;
import crosstie.model.MissingRule;
import java.util.List;

/**
 * One destination field that a task writes.
 *
 * @param field the field itself; for a lookup path the lookup field
 * @param path as the mapping names it
 * @param lookup where a lookup path finds its row, in the order to try; empty for a plain field, whose value is final after mapping
 * @param missing what to do when none of them finds it
 */
public record Column(Field field, FieldPath path, List<Hop> lookup, MissingRule missing) {
    /** Find the row of {@code target} whose {@code match} field holds the mapped value. */
    public record Hop(LookupTarget target, String match) {}

    public Column {
        lookup = List.copyOf(lookup);
    }

    public Column(Field field, FieldPath path, List<Hop> lookup) {
        this(field, path, lookup, MissingRule.FAIL);
    }

    Column with(MissingRule rule) {
        return new Column(field, path, lookup, rule);
    }

    public boolean isLookup() {
        return !lookup.isEmpty();
    }
}
