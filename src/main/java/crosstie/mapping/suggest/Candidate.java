package crosstie.mapping.suggest;

import crosstie.model.Field;
import crosstie.model.FieldPath;
import java.util.List;
import java.util.Set;

/**
 * Something that can stand at an end of a mapping: a field, or a field of the row that a lookup points to.
 *
 * @param path as a mapping writes it
 * @param field what holds the value: the field itself, or the one behind the lookup
 * @param readings what its name says, and what its label says
 */
record Candidate(FieldPath path, Field field, List<Set<String>> readings) {
    Candidate {
        readings = List.copyOf(readings);
    }
}
