package crosstie.store;

import crosstie.engine.HelperRow;
import crosstie.engine.RowRecord;
import crosstie.engine.RowRecord.Before;
import crosstie.model.Outcome;
import crosstie.model.RunError;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/** The rows of a page as bytes: what became of them, and apart from it what updated ones held before. Errors are kept by their rows elsewhere. */
final class PageCodec {
    private static final int VERSION = 1;

    private static final int CREATED = 0;
    private static final int UPDATED = 1;
    private static final int UNCHANGED = 2;
    private static final int FILTERED = 3;
    private static final int REJECTED = 4;
    private static final int DEFERRED = 5;
    private static final int UNKNOWN = 6;

    private PageCodec() {}

    static byte[] outcomes(List<RowRecord> rows) {
        Packer p = new Packer().number(VERSION).number(rows.size());
        for (RowRecord row : rows) {
            outcome(p.text(row.key()), row.outcome());
            p.value(row.id());
        }
        return p.compressed();
    }

    private static void outcome(Packer p, Outcome outcome) {
        switch (outcome) {
            case Outcome.Created c -> p.number(CREATED);
            case Outcome.Updated u -> words(p.number(UPDATED), u.fields());
            case Outcome.Unchanged u -> p.number(UNCHANGED);
            case Outcome.Filtered f -> p.number(FILTERED).word(f.why());
            case Outcome.Rejected r -> p.number(REJECTED);
            case Outcome.Deferred d -> words(p.number(DEFERRED), d.fields());
            case Outcome.Unknown u -> p.number(UNKNOWN);
        }
    }

    private static void words(Packer p, List<String> words) {
        p.number(words.size());
        words.forEach(p::word);
    }

    /** Nothing when no row has a before-image. */
    static byte[] before(List<RowRecord> rows) {
        if (rows.stream().allMatch(r -> r.before().isEmpty())) {
            return new byte[0];
        }
        Packer p = new Packer().number(VERSION).number(rows.size());
        for (RowRecord row : rows) {
            p.number(row.before().size());
            row.before().forEach(b -> p.word(b.field()).value(b.value()));
        }
        return p.compressed();
    }

    /**
     * The rows again.
     *
     * @param before may be empty
     * @param errors the error of the row at a position
     * @throws IOException when these are no rows
     */
    static List<RowRecord> rows(byte[] outcomes, byte[] before, IntFunction<RunError> errors) throws IOException {
        Unpacker u = new Unpacker(outcomes);
        int rows = start(u);
        Unpacker images = before.length == 0 ? null : new Unpacker(before);
        if (images != null && start(images) != rows) {
            throw new IOException("before-images of another page");
        }
        List<RowRecord> all = new ArrayList<>();
        for (int i = 0; i < rows; i++) {
            String key = u.text();
            Outcome outcome = outcome(u, i, errors);
            all.add(new RowRecord(key, outcome, u.value(), images == null ? List.of() : image(images)));
        }
        return all;
    }

    /** Nothing when there are none. */
    static byte[] helpers(List<HelperRow> rows) {
        if (rows.isEmpty()) {
            return new byte[0];
        }
        Packer p = new Packer().number(VERSION).number(rows.size());
        rows.forEach(row ->
                p.word(row.collection()).word(row.field()).value(row.value()).value(row.id()));
        return p.compressed();
    }

    /** @throws IOException when these are none */
    static List<HelperRow> helpers(byte[] helpers) throws IOException {
        if (helpers.length == 0) {
            return List.of();
        }
        Unpacker u = new Unpacker(helpers);
        int rows = start(u);
        List<HelperRow> all = new ArrayList<>();
        for (int i = 0; i < rows; i++) {
            all.add(new HelperRow(u.word(), u.word(), u.value(), u.value()));
        }
        return all;
    }

    private static int start(Unpacker u) throws IOException {
        long version = u.number();
        if (version != VERSION) {
            throw new IOException("page format " + version);
        }
        return u.count();
    }

    private static Outcome outcome(Unpacker u, int position, IntFunction<RunError> errors) throws IOException {
        int kind = u.count();
        return switch (kind) {
            case CREATED -> Outcome.CREATED;
            case UPDATED -> new Outcome.Updated(words(u));
            case UNCHANGED -> Outcome.UNCHANGED;
            case FILTERED -> new Outcome.Filtered(u.word());
            case REJECTED -> new Outcome.Rejected(errors.apply(position));
            case DEFERRED -> new Outcome.Deferred(words(u));
            case UNKNOWN -> Outcome.UNKNOWN;
            default -> throw new IOException("no outcome of kind " + kind);
        };
    }

    private static List<String> words(Unpacker u) throws IOException {
        int size = u.count();
        List<String> all = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            all.add(u.word());
        }
        return all;
    }

    private static List<Before> image(Unpacker u) throws IOException {
        int size = u.count();
        List<Before> all = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            all.add(new Before(u.word(), u.value()));
        }
        return all;
    }
}
