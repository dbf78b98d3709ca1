package crosstie.connector.dataverse;

import crosstie.connector.RowWrite;
import crosstie.connector.WriteAnswer;
import crosstie.connector.WritePlan;
import crosstie.connector.call.Calls;
import crosstie.connector.read.KeyText;
import crosstie.connector.write.Finder;
import crosstie.connector.write.Reply;
import crosstie.connector.write.Writer;
import crosstie.model.Entity;
import crosstie.model.Field;
import crosstie.model.Reference;
import crosstie.model.Refusal;
import crosstie.model.RunError;
import crosstie.model.Stage;
import crosstie.odata.Keys;
import crosstie.odata.batch.Operation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Creates by POST with an id of our choosing (D-23), updates by PATCH with {@code If-Match: *}, which never creates (D-25): by primary id,
 * else by alternate key, else by looking the row up.
 */
final class DataverseWriter implements Writer {
    private static final int MOST_TRIES = 4;

    private final WritePlan plan;
    private final Calls calls;
    private final RowOwner owner;
    private final Finder finder;
    private final StoredAmounts amounts;
    private final List<String> names;
    private final KeyAddress address;
    private final ChosenId ids;
    private final String primaryId;
    private final boolean choosesId;
    private final boolean choosesOwner;
    private final String path;
    private final Body body;

    DataverseWriter(WritePlan plan, Calls calls, RowOwner owner, Finder finder, String identity) {
        Entity entity = plan.entity();
        this.plan = plan;
        this.calls = calls;
        this.owner = owner;
        this.finder = finder;
        this.amounts = new StoredAmounts(plan);
        this.names = plan.columns().stream().map(Field::name).toList();
        this.address = new KeyAddress(entity, plan.key());
        this.ids = new ChosenId(identity + "\n" + entity.collection() + "\n"
                + plan.organization().text());
        this.primaryId = entity.key().getFirst();
        Set<String> written = new HashSet<>();
        plan.columns().forEach(c -> written.add(c.name()));
        this.choosesId = !written.contains(primaryId)
                && entity.field(primaryId).filter(f -> !f.readOnly()).isPresent();
        this.choosesOwner = entity.field("ownerid").isPresent() && !written.contains("ownerid");
        this.body = new Body(plan);
        this.path = calls.client().pathOf(entity.collection());
    }

    @Override
    public List<Intent> intents(List<RowWrite> rows) {
        List<RowWrite> lost = rows.stream()
                .filter(r ->
                        !r.create() && r.id() == null && address.of(r.key()).isEmpty())
                .toList();
        Map<String, List<Object>> found = lost.isEmpty() ? Map.of() : finder.find(lost);
        List<Intent> all = new ArrayList<>(rows.size());
        for (RowWrite row : rows) {
            try {
                all.add(row.create() ? create(row) : update(row, found));
            } catch (Body.Unclear e) {
                all.add(new Intent.Settled(WriteAnswer.refused(e.error())));
            }
        }
        return all;
    }

    private Intent create(RowWrite row) {
        body.begin();
        UUID id = choosesId ? ids.of(row.key()) : null;
        if (id != null) {
            body.put(primaryId, id);
        }
        if (choosesOwner) {
            owner.address().ifPresent(address -> body.put("ownerid@odata.bind", address));
        }
        putMissingKeys(row);
        body.put(row, Set.of());
        return send(row, "POST", path, Map.of());
    }

    /** Key fields that the plan does not write as columns. */
    private void putMissingKeys(RowWrite row) {
        Set<String> sent = new HashSet<>();
        for (int position : row.send()) {
            sent.add(plan.columns().get(position).name());
        }
        for (int i = 0; i < row.key().length; i++) {
            String name = plan.key().fields().get(i);
            Field field = plan.entity().field(name).orElse(null);
            if (field != null && field.lookup().isEmpty() && !field.readOnly() && !sent.contains(name)) {
                body.put(name, row.key()[i]);
            }
        }
    }

    private Intent update(RowWrite row, Map<String, List<Object>> found) {
        String byKey = row.id() == null ? address.of(row.key()).orElse(null) : null;
        Object id = row.id();
        if (id == null && byKey == null) {
            List<Object> hits = found.getOrDefault(String.valueOf(KeyText.of(row.key())), List.of());
            if (hits.size() != 1) {
                return new Intent.Settled(hits.isEmpty() ? WriteAnswer.MISSING : ambiguous(row));
            }
            id = hits.getFirst();
        }
        body.begin();
        // key values in the URL are not repeated: on a create they would win over it (D-25)
        if (body.put(row, byKey == null ? Set.of() : Set.copyOf(plan.key().fields())) == 0) {
            body.end();
            return new Intent.Settled(WriteAnswer.DONE);
        }
        String where = byKey != null ? byKey : Keys.of(plan.entity().collection(), id);
        return send(row, "PATCH", calls.client().pathOf(where), Map.of("If-Match", "*"));
    }

    private Intent send(RowWrite row, String method, String path, Map<String, String> headers) {
        if (!amounts.mayChange(row)) {
            return new Intent.Send(new Operation(method, path, headers, body.end()));
        }
        Map<String, String> more = new HashMap<>(headers);
        more.put("Prefer", "return=representation");
        return new Intent.Send(new Operation(method, amounts.asking(path), more, body.end()));
    }

    private WriteAnswer ambiguous(RowWrite row) {
        String key = Arrays.stream(row.key()).map(String::valueOf).collect(Collectors.joining(", "));
        return WriteAnswer.refused(RunError.of(
                Stage.WRITE,
                "KEY_AMBIGUOUS",
                String.join(", ", plan.key().fields()),
                key,
                plan.entity().label()));
    }

    @Override
    public WriteAnswer meaning(RowWrite row, Reply reply, int tries) {
        String code = DataverseCodes.code(reply);
        if (reply.ok()) {
            return amounts.mayChange(row) ? amounts.answer(row, reply.body()) : WriteAnswer.DONE;
        }
        if (code.equals(DataverseCodes.NO_SUCH_SET)) {
            throw Refusal.stopped("ENTITY_GONE", calls.failures().host(), reply.status(), reply.words());
        }
        if (row.create() && isDuplicate(reply.status(), code)) {
            return WriteAnswer.EXISTS;
        }
        if (!row.create() && isMissing(row, reply, code)) {
            return WriteAnswer.MISSING;
        }
        if (tries < MOST_TRIES && DataverseCodes.isPassing(reply)) {
            return null;
        }
        return WriteAnswer.refused(DataverseCodes.error(reply, names));
    }

    /** 412 means three things (D-53); a broken key is ours to update only when it is the key that we match by. */
    private boolean isDuplicate(int status, String code) {
        return switch (code) {
            case DataverseCodes.DUPLICATE_ID -> true;
            case DataverseCodes.DUPLICATE_KEY -> address.isUnique();
            case "" -> status == 412;
            default -> false;
        };
    }

    /** The row itself, not a row that it points to: told by the ids in the words, whatever their language. */
    private static boolean isMissing(RowWrite row, Reply reply, String code) {
        boolean known = code.equals(DataverseCodes.NO_SUCH_ROW) || code.equals(DataverseCodes.NO_SUCH_KEY);
        return reply.status() == 404 && !(known && namesReference(row, reply.words()));
    }

    /** Whether the words are about a row that this one points to. */
    private static boolean namesReference(RowWrite row, String words) {
        return Arrays.stream(row.send())
                .mapToObj(p -> row.values()[p])
                .anyMatch(v -> v instanceof Reference r && words.contains(r.id().toString()));
    }
}
