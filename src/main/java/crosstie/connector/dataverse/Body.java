package crosstie.connector.dataverse;

import crosstie.connector.RowWrite;
import crosstie.connector.WritePlan;
import crosstie.model.Field;
import crosstie.model.FieldType;
import crosstie.model.LookupTarget;
import crosstie.model.Reference;
import crosstie.model.RunError;
import crosstie.model.Stage;
import crosstie.odata.Payload;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** JSON of rows of one plan. Not for several threads at once. */
final class Body {
    private final WritePlan plan;
    private final Payload payload;

    Body(WritePlan plan) {
        this.plan = plan;
        this.payload = new Payload(plan.columns().stream().map(Field::name).toList());
    }

    Body begin() {
        payload.begin();
        return this;
    }

    Body put(String name, Object value) {
        payload.put(name, value);
        return this;
    }

    /**
     * Puts what is to be sent and may be written.
     *
     * @param without fields that stand elsewhere already
     * @return how many fields were put
     * @throws Unclear when a lookup cannot be said
     */
    int put(RowWrite row, Set<String> without) {
        int put = 0;
        for (int position : row.send()) {
            Field field = plan.columns().get(position);
            boolean open = !field.readOnly() && (row.create() || !field.createOnly());
            if (open && !without.contains(field.name())) {
                put += put(field, row.values()[position], row.create());
            }
        }
        return put;
    }

    private int put(Field field, Object value, boolean create) {
        if (field.type() != FieldType.LOOKUP) {
            payload.put(field.name(), sent(field, value));
            return 1;
        }
        if (value == null && create) {
            return 0;
        }
        LookupTarget target = target(field, value);
        // a lookup is set by its navigation property, cleared by null (D-27)
        payload.put(
                target.navigation() + "@odata.bind",
                value == null ? null : "/" + target.collection() + "(" + id(value) + ")");
        return 1;
    }

    /** Decimals as fine as the column is: rounded here, they come back as they were sent (D-34). */
    private static Object sent(Field field, Object value) {
        if (field.type().isChoice() && value instanceof String s) {
            return Long.valueOf(s);
        }
        boolean fine = value instanceof BigDecimal d && field.scale() >= 0 && d.scale() > field.scale();
        return fine ? ((BigDecimal) value).setScale(field.scale(), RoundingMode.HALF_UP) : value;
    }

    private static LookupTarget target(Field field, Object value) {
        List<LookupTarget> all = field.lookup();
        boolean any = value == null || (value instanceof UUID && all.size() == 1);
        return all.stream()
                .filter(t ->
                        any || (value instanceof Reference r && t.collection().equals(r.collection())))
                .findFirst()
                .orElseThrow(() -> new Unclear(field.name()));
    }

    private static UUID id(Object value) {
        return value instanceof Reference r ? r.id() : (UUID) value;
    }

    byte[] end() {
        return payload.end();
    }

    /** A lookup whose table is not told. */
    @SuppressWarnings("serial") // never serialised: it crosses no process
    static final class Unclear extends RuntimeException {
        private final transient RunError error;

        Unclear(String field) {
            super(field);
            error = RunError.of(Stage.WRITE, "LOOKUP_TABLE_UNKNOWN", field, field);
        }

        RunError error() {
            return error;
        }
    }
}
