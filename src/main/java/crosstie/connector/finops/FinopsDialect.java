package crosstie.connector.finops;

import crosstie.connector.filter.Dialect;
import crosstie.connector.filter.Said;
import crosstie.connector.filter.Value;
import crosstie.connector.filter.Words;
import crosstie.connector.flat.PlainFields;
import crosstie.model.Field;
import crosstie.model.FieldType;
import crosstie.model.Filter;
import crosstie.model.Filter.Operator;
import crosstie.odata.Literals;
import java.time.LocalDate;
import java.util.Optional;

/** Conditions by F-16 and F-17: enums qualified, contains by wildcard, empties by value. */
record FinopsDialect(PlainFields fields) implements Dialect {
    @Override
    public Said compare(Filter.Compare c) {
        Field field = fields.of(c.field());
        Operator operator = c.operator();
        boolean equality = operator == Operator.EQ || operator == Operator.NE;
        if (c.value() == null) {
            return equality ? empty(field, operator) : Said.NOTHING;
        }
        Optional<Object> value = Value.as(field, c.value());
        if (value.isEmpty() || (field.type() == FieldType.CHOICE && !equality)) {
            return Said.NOTHING;
        }
        String text = field.name() + " " + Words.of(operator) + " " + literal(field, value.get());
        if (isDated(field) && (operator == Operator.LT || operator == Operator.LE)) {
            // empty dates are older than all others, and would come with them
            return Said.exactly("(" + text + " and " + field.name() + " gt 1900-01-01T12:00:00Z)");
        }
        boolean wild = field.type().isText() && value.get().toString().indexOf('*') >= 0;
        return !wild ? Said.exactly(text) : operator == Operator.EQ ? Said.roughly(text) : Said.NOTHING;
    }

    private static Said empty(Field field, Operator operator) {
        boolean none = operator == Operator.EQ;
        if (field.type().isText()) {
            return Said.exactly(field.name() + (none ? " eq ''" : " ne ''"));
        }
        return isDated(field)
                ? Said.exactly(field.name() + (none ? " le " : " gt ") + "1900-01-01T12:00:00Z")
                : Said.NOTHING;
    }

    private static boolean isDated(Field field) {
        return field.type() == FieldType.DATE || field.type() == FieldType.DATE_TIME;
    }

    @Override
    public Said match(Filter.Match m) {
        Field field = fields.of(m.field());
        if (!field.type().isText() || m.text().indexOf('*') >= 0) {
            return Said.NOTHING;
        }
        String pattern = switch (m.part()) {
            case CONTAINS -> "*" + m.text() + "*";
            case STARTS_WITH -> m.text() + "*";
            case ENDS_WITH -> "*" + m.text();
        };
        return Said.exactly(field.name() + " eq " + Literals.text(pattern));
    }

    /** As it stands in filters and keys (F-17, F-23, F-35). */
    static String literal(Field field, Object value) {
        if (field.type() == FieldType.CHOICE) {
            return Literals.member(field.wireType(), value.toString());
        }
        boolean noon = value instanceof LocalDate && !field.wireType().equals("Edm.Date");
        return noon ? Empties.noon((LocalDate) value) : Literals.of(value);
    }
}
