package crosstie.connector.flat;

import crosstie.connector.RowWrite;
import crosstie.connector.WriteAnswer;
import crosstie.connector.WritePlan;
import crosstie.connector.call.Calls;
import crosstie.connector.read.KeyText;
import crosstie.connector.read.Selection;
import crosstie.connector.write.Finder;
import crosstie.connector.write.Reply;
import crosstie.connector.write.Writer;
import crosstie.model.Entity;
import crosstie.model.Field;
import crosstie.model.Refusal;
import crosstie.model.RunError;
import crosstie.model.Stage;
import crosstie.odata.ODataException;
import crosstie.odata.PageReader;
import crosstie.odata.Payload;
import crosstie.odata.batch.Operation;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Creates by POST to the set, updates by PATCH to the whole key, found first where the integration key is another one. */
public final class FlatWriter implements Writer {
    private final WritePlan plan;
    private final Manner manner;
    private final Finder finder;
    private final UnaryOperator<String> absolute;
    private final RowAddress address;
    private final Payload payload;
    private final Selection stored;
    private final PageReader reader;
    /** Rows refused in words that nobody understands: the system may speak another language (F-30). */
    private final Set<RowWrite> unclear = Collections.newSetFromMap(new IdentityHashMap<>());
    /** Of the row at hand. */
    private boolean asText;

    /** @param absolute a URL as it stands inside a batch */
    public FlatWriter(WritePlan plan, Manner manner, Finder finder, UnaryOperator<String> absolute) {
        this.plan = plan;
        this.manner = manner;
        this.finder = finder;
        this.absolute = absolute;
        this.address =
                new RowAddress(plan.entity(), plan.key(), manner.company(plan.entity(), plan.organization()), manner);
        this.payload = new Payload(plan.columns().stream().map(Field::name).toList());
        this.stored = stored();
        this.reader = new PageReader(stored.columns());
    }

    /** URLs inside a batch have to be whole (F-42). */
    public static UnaryOperator<String> inBatch(Calls calls) {
        return calls.client()::addressOf;
    }

    private Selection stored() {
        Selection.Builder builder = new Selection.Builder(plan.columns().size());
        for (int i = 0; i < plan.columns().size(); i++) {
            Field field = plan.columns().get(i);
            builder.add(field.name(), manner.kind(field), i).convert(i, manner::read);
        }
        return builder.build();
    }

    @Override
    public List<Intent> intents(List<RowWrite> rows) {
        List<RowWrite> lost = rows.stream()
                .filter(r -> !r.create() && r.id() == null && !address.isWhole())
                .toList();
        Map<String, List<Object>> found = lost.isEmpty() ? Map.of() : finder.find(lost);
        List<Intent> all = new ArrayList<>(rows.size());
        for (RowWrite row : rows) {
            all.add(row.create() ? create(row) : update(row, found));
        }
        return all;
    }

    private Intent create(RowWrite row) {
        asText = isRounded(row);
        payload.begin();
        Set<String> sent = new HashSet<>();
        if (address.company() != null) {
            payload.put(Entity.COMPANY, address.company());
            sent.add(Entity.COMPANY);
        }
        for (int position : row.send()) {
            Field field = plan.columns().get(position);
            Object value = row.values()[position];
            // an empty key is left to the system's number sequence (F-26)
            boolean numbered = value == null && plan.entity().key().contains(field.name());
            if (!field.readOnly() && !numbered && sent.add(field.name())) {
                put(field, value);
            }
        }
        for (int i = 0; i < row.key().length; i++) {
            String name = plan.key().fields().get(i);
            Field field = plan.entity().field(name).orElse(null);
            if (field != null && !field.readOnly() && row.key()[i] != null && sent.add(name)) {
                put(field, row.key()[i]);
            }
        }
        return send("POST", plan.entity().collection(), Map.of());
    }

    private Intent update(RowWrite row, Map<String, List<Object>> found) {
        Object where = row.id();
        if (where == null && address.isWhole()) {
            where = address.ofKey(row.key());
        } else if (where == null) {
            List<Object> hits = found.getOrDefault(String.valueOf(KeyText.of(row.key())), List.of());
            if (hits.size() != 1) {
                return new Intent.Settled(hits.isEmpty() ? WriteAnswer.MISSING : ambiguous(row));
            }
            where = hits.getFirst();
        }
        asText = isRounded(row);
        payload.begin();
        int put = 0;
        for (int position : row.send()) {
            Field field = plan.columns().get(position);
            if (!field.readOnly() && !field.createOnly()) {
                put(field, row.values()[position]);
                put++;
            }
        }
        if (put == 0) {
            payload.end();
            return new Intent.Settled(WriteAnswer.DONE);
        }
        return send("PATCH", where.toString(), manner.updating());
    }

    private void put(Field field, Object value) {
        Object written = manner.written(field, value);
        boolean text = asText && written != null && ExactNumbers.goAsText(field);
        payload.put(field.name(), text ? ExactNumbers.text(written) : written);
    }

    private boolean isRounded(RowWrite row) {
        if (!manner.isRounding()) {
            return false;
        }
        for (int position : row.send()) {
            if (ExactNumbers.isRounded(plan.columns().get(position), row.values()[position])) {
                return true;
            }
        }
        return false;
    }

    private Intent send(String method, String path, Map<String, String> usual) {
        Map<String, String> headers = usual;
        if (asText) {
            headers = new HashMap<>(usual);
            headers.put("Content-Type", ExactNumbers.CONTENT_TYPE);
        }
        String url = absolute.apply(manner.url(plan.entity(), path).toString());
        return new Intent.Send(new Operation(method, url, headers, payload.end()));
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
        if (!reply.ok()) {
            WriteAnswer answer = manner.failure(plan, row, reply, tries);
            if (answer != null && manner.isUnclear(answer, reply)) {
                unclear.add(row);
            }
            return answer;
        }
        return plan.readBack() && reply.body() != null && reply.body().length > 0
                ? stored(reply.body())
                : WriteAnswer.DONE;
    }

    /**
     * A create that was refused in unknown words although the row is there met a duplicate; an update whose row is not there met none. Both
     * can be told in any language by looking, once for the whole batch.
     */
    @Override
    public void review(List<RowWrite> rows, WriteAnswer[] answers) {
        if (unclear.isEmpty()) {
            return;
        }
        Map<String, List<Object>> there;
        try {
            there = finder.find(List.copyOf(unclear));
        } catch (Refusal unanswered) {
            // the rows stay refused with the system's own words: other rows of the batch are written and must be told
            // of
            return;
        }
        for (int i = 0; i < answers.length; i++) {
            RowWrite row = rows.get(i);
            if (unclear.contains(row)) {
                boolean found = there.containsKey(String.valueOf(KeyText.of(row.key())));
                answers[i] = !found && !row.create()
                        ? WriteAnswer.MISSING
                        : found && row.create() ? WriteAnswer.EXISTS : answers[i];
            }
        }
    }

    /** What the server made of it (F-26); a body that cannot be read takes nothing from the success. */
    private WriteAnswer stored(byte[] body) {
        try {
            Object[] row = reader.readRow(body);
            stored.finish(row);
            return WriteAnswer.stored(stored.asked(row));
        } catch (IOException | ODataException e) {
            return WriteAnswer.DONE;
        }
    }
}
