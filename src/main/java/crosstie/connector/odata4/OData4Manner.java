package crosstie.connector.odata4;

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
import crosstie.model.RunError;
import crosstie.model.Stage;
import crosstie.odata.Url;
import crosstie.odata.ValueKind;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * How services read and write rows that keep to the standard and say little about themselves.
 *
 * @param host for sentences
 */
record OData4Manner(String usualCompany, String host) implements Manner {
    private static final int ROOM = 5_000;
    /** How refusals of a second row with the same key are usually worded. */
    private static final Pattern EXISTS = Pattern.compile("exist|duplicate|unique", Pattern.CASE_INSENSITIVE);

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
        return value;
    }

    @Override
    public Object written(Field field, Object value) {
        return value;
    }

    @Override
    public String literal(Field field, Object value) {
        return OData4Dialect.literal(field, value);
    }

    @Override
    public Dialect dialect(PlainFields fields) {
        return new OData4Dialect(fields);
    }

    @Override
    public Url url(Entity entity, String path) {
        return Url.of(path);
    }

    @Override
    public boolean isByAddressOnly(Object[] key) {
        return false;
    }

    @Override
    public int room() {
        return ROOM;
    }

    @Override
    public Map<String, String> reading(int pageSize) {
        return pageSize > 0 ? Map.of("Prefer", "odata.maxpagesize=" + pageSize) : Map.of();
    }

    @Override
    public boolean isPagedBySkip() {
        return false;
    }

    /** Some services lay a key over a view that has none. */
    @Override
    public boolean isKeyEnforced() {
        return false;
    }

    /** So that a service whose PATCH creates does not. */
    @Override
    public Map<String, String> updating() {
        return Map.of("If-Match", "*");
    }

    /** Nobody knows what it is written in. */
    @Override
    public boolean isRounding() {
        return true;
    }

    @Override
    public WriteAnswer failure(WritePlan plan, RowWrite row, Reply reply, int tries) {
        return row.create() ? ofCreate(reply) : ofUpdate(reply);
    }

    private WriteAnswer ofCreate(Reply reply) {
        return switch (reply.status()) {
            case 404 -> throw Refusal.stopped("ENTITY_GONE", host, 404, reply.words());
            case 409, 412 -> WriteAnswer.EXISTS;
            case 400, 422, 500 ->
                EXISTS.matcher(reply.words()).find() && !isAboutProperty(reply) ? WriteAnswer.EXISTS : refused(reply);
            default -> refused(reply);
        };
    }

    /** {@code The property 'x' does not exist} is no duplicate. */
    private static boolean isAboutProperty(Reply reply) {
        return reply.words().contains("not exist") || reply.words().contains("n't exist");
    }

    /** 412 to {@code If-Match: *} means that there is nothing to match. */
    private static WriteAnswer ofUpdate(Reply reply) {
        return switch (reply.status()) {
            case 404, 410, 412 -> WriteAnswer.MISSING;
            default -> refused(reply);
        };
    }

    private static WriteAnswer refused(Reply reply) {
        String code = switch (reply.status()) {
            case 403 -> "PRIVILEGE_MISSING";
            case 413 -> "ROW_TOO_BIG";
            default -> reply.status() >= 500 ? "SYSTEM_FAILED" : "REFUSED";
        };
        return WriteAnswer.refused(RunError.of(Stage.WRITE, code, "", reply.words()));
    }
}
