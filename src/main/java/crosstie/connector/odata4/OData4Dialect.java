package crosstie.connector.odata4;

import crosstie.connector.filter.Dialect;
import crosstie.connector.filter.Said;
import crosstie.connector.filter.Value;
import crosstie.connector.filter.Words;
import crosstie.connector.flat.PlainFields;
import crosstie.model.Field;
import crosstie.model.FieldType;
import crosstie.model.Filter;
import crosstie.odata.Literals;
import java.util.Optional;

/** Conditions as the standard writes them. */
record OData4Dialect(PlainFields fields) implements Dialect {
    @Override
    public Said compare(Filter.Compare c) {
        Field field = fields.of(c.field());
        String begin = field.name() + " " + Words.of(c.operator()) + " ";
        if (c.value() == null) {
            return Said.exactly(begin + "null");
        }
        if (field.type() == FieldType.OTHER || field.type() == FieldType.BINARY) {
            return Said.NOTHING;
        }
        Optional<Object> value = Value.as(field, c.value());
        return value.map(v -> Said.exactly(begin + literal(field, v))).orElse(Said.NOTHING);
    }

    @Override
    public Said match(Filter.Match m) {
        Field field = fields.of(m.field());
        return field.type().isText()
                ? Said.exactly(Words.of(m.part()) + "(" + field.name() + "," + Literals.text(m.text()) + ")")
                : Said.NOTHING;
    }

    static String literal(Field field, Object value) {
        boolean member = field.type() == FieldType.CHOICE || field.type() == FieldType.CHOICES;
        return member ? Literals.member(field.wireType(), value.toString()) : Literals.of(value);
    }
}
