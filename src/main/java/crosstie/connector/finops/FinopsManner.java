package crosstie.connector.finops;

import crosstie.connector.RowWrite;
import crosstie.connector.WriteAnswer;
import crosstie.connector.WritePlan;
import crosstie.connector.filter.Dialect;
import crosstie.connector.flat.Manner;
import crosstie.connector.flat.PlainFields;
import crosstie.connector.write.Reply;
import crosstie.model.Entity;
import crosstie.model.Field;
import crosstie.model.Refusal;
import crosstie.odata.Url;
import crosstie.odata.ValueKind;
import java.util.Map;

/**
 * How F&amp;O reads and writes rows.
 *
 * @param usualCompany the connection's own, for runs that name none; empty for none
 * @param host for sentences
 */
record FinopsManner(String usualCompany, String host) implements Manner {
    private static final int ROOM = 6_000;

    @Override
    public ValueKind kind(Field field) {
        return switch (field.type()) {
            case TEXT, MEMO, CHOICE, STATE, CHOICES, BINARY, OTHER, LOOKUP -> ValueKind.TEXT;
            case INTEGER, LONG, TIME -> ValueKind.LONG;
            case DECIMAL, MONEY -> ValueKind.DECIMAL;
            case BOOLEAN -> ValueKind.BOOLEAN;
            case DATE -> ValueKind.DATE;
            case DATE_TIME -> ValueKind.DATE_TIME;
            case GUID -> ValueKind.GUID;
        };
    }

    @Override
    public Object read(Object value) {
        return Empties.read(value);
    }

    @Override
    public Object written(Field field, Object value) {
        return Empties.written(field, value);
    }

    @Override
    public String literal(Field field, Object value) {
        return FinopsDialect.literal(field, value);
    }

    @Override
    public Dialect dialect(PlainFields fields) {
        return new FinopsDialect(fields);
    }

    /** Without it only the user's default company exists (F-20). */
    @Override
    public Url url(Entity entity, String path) {
        Url url = Url.of(path);
        return entity.perCompany() ? url.names("cross-company", "true") : url;
    }

    /** A star in a filter is a wildcard (F-16). */
    @Override
    public boolean isByAddressOnly(Object[] key) {
        for (Object part : key) {
            if (part instanceof String s && s.indexOf('*') >= 0) {
                return true;
            }
        }
        return false;
    }

    @Override
    public int room() {
        return ROOM;
    }

    @Override
    public Map<String, String> reading(int pageSize) {
        return Map.of();
    }

    /** Pages are 10,000 rows whatever is asked for (F-18); by position they are turned either way (F-19). */
    @Override
    public boolean isPagedBySkip() {
        return true;
    }

    @Override
    public boolean isKeyEnforced() {
        return true;
    }

    /** An update never creates here (F-29), so nothing has to be matched. */
    @Override
    public Map<String, String> updating() {
        return Map.of();
    }

    @Override
    public boolean isRounding() {
        return false;
    }

    @Override
    public WriteAnswer failure(WritePlan plan, RowWrite row, Reply reply, int tries) {
        return new FinopsWords(plan.entity(), reply).meaning(row.create(), tries, this::gone);
    }

    private Refusal gone(Reply reply) {
        return Refusal.stopped("ENTITY_GONE", host, reply.status(), reply.words());
    }
}
