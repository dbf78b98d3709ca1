package crosstie.connector.dataverse;

import crosstie.connector.filter.Dialect;
import crosstie.connector.filter.Said;
import crosstie.connector.filter.Value;
import crosstie.connector.filter.Words;
import crosstie.model.Field;
import crosstie.model.Filter;
import crosstie.model.Filter.Operator;
import crosstie.odata.Literals;
import java.util.Optional;

/** Conditions by D-19: choices by number, lookups by value or through their navigation property, wildcards in text. */
record DataverseDialect(Paths paths) implements Dialect {
    /** In text these stand for other characters too, so that more rows come than asked for. */
    private static final String WILDCARDS = "%_[";

    @Override
    public Said compare(Filter.Compare c) {
        Paths.Resolved path = paths.resolve(c.field());
        String name = Paths.inFilter(path);
        if (name == null) {
            return Said.NOTHING;
        }
        Field field = path.last();
        if (c.value() == null) {
            return Said.exactly(name + " " + Words.of(c.operator()) + " null");
        }
        Optional<Object> value = Value.as(field, c.value());
        if (value.isEmpty()) {
            return Said.NOTHING;
        }
        String text = name + " " + Words.of(c.operator()) + " " + literal(field, value.get());
        if (!field.type().isText() || !hasWildcard(value.get())) {
            return Said.exactly(text);
        }
        return c.operator() == Operator.EQ ? Said.roughly(text) : Said.NOTHING;
    }

    @Override
    public Said match(Filter.Match m) {
        Paths.Resolved path = paths.resolve(m.field());
        String name = Paths.inFilter(path);
        if (name == null || !path.last().type().isText()) {
            return Said.NOTHING;
        }
        String text = Words.of(m.part()) + "(" + name + "," + Literals.text(m.text()) + ")";
        boolean trailing = m.part() == Filter.Part.STARTS_WITH && hasWildcard(m.text());
        return trailing ? Said.NOTHING : hasWildcard(m.text()) ? Said.roughly(text) : Said.exactly(text);
    }

    /** Choices are bare numbers here (D-32). */
    static String literal(Field field, Object value) {
        return field.type().isChoice() ? value.toString() : Literals.of(value);
    }

    private static boolean hasWildcard(Object value) {
        return value.toString().chars().anyMatch(c -> WILDCARDS.indexOf(c) >= 0);
    }
}
