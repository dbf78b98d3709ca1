package crosstie.transform.formula;

import crosstie.model.Field;
import crosstie.model.FieldPath;
import crosstie.model.FieldType;
import java.util.List;
import java.util.Optional;

/** A formula, compiled. Safe for several threads. */
public final class Formula {
    private final Bound bound;
    private final List<FieldPath> paths;

    Formula(Bound bound, List<FieldPath> paths) {
        this.bound = bound;
        this.paths = List.copyOf(paths);
    }

    /** A fixed value that the formula may give as it stands, and where the formula says it. */
    public record Outcome(Object value, int start, int end) {}

    /**
     * The value for one row.
     *
     * @throws crosstie.transform.ValueProblem when this row has none
     */
    public Object of(Object[] row) {
        Object value = bound.code().of(new Run(row));
        if (value instanceof String s) {
            Texts.fits(s.length());
        }
        return Values.one(value);
    }

    public FieldType type() {
        return bound.type();
    }

    /** Whether it is the same for all rows. */
    public boolean isFixed() {
        return bound.fixed();
    }

    /** The source field that it is, and nothing else. */
    public Optional<Field> field() {
        return Optional.ofNullable(bound.field());
    }

    public List<Outcome> outcomes() {
        return bound.outcomes().stream()
                .map(o -> new Outcome(o.value(), o.node().start(), o.node().end()))
                .toList();
    }

    /** Fields and lookup paths that it reads. */
    public List<FieldPath> paths() {
        return paths;
    }
}
