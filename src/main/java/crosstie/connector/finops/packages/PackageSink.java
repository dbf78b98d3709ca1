package crosstie.connector.finops.packages;

import crosstie.connector.RowWrite;
import crosstie.connector.Sink;
import crosstie.connector.WriteAnswer;
import crosstie.connector.read.KeyText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.IntStream;

/**
 * Creates rows by data packages; all else, and what a package did not take, goes the usual way, so that each refused row tells its own
 * reason. An import must not be called beside another (F-49): while one is under way rows gather, and travel together in the next.
 *
 * <p>An import is an upsert (F-51), so updates never travel this way: one whose row has vanished would become half a new row.
 */
public final class PackageSink implements Sink {
    /** Fewer rows are not worth the journey. */
    private static final int FEWEST = 50;

    private static final int BATCH = 2_000;
    private static final int GATHERED = 5;
    private static final System.Logger LOG = System.getLogger(PackageSink.class.getName());

    private final Sink usual;
    private final Carrier carrier;
    private final ReentrantLock road;
    private final List<Load> waiting = new ArrayList<>();

    /** @param road one for each environment */
    public PackageSink(Sink usual, Carrier carrier, ReentrantLock road) {
        this.usual = usual;
        this.carrier = carrier;
        this.road = road;
    }

    /** Rows of one call. Written by whoever holds the road. */
    private static final class Load {
        private final List<RowWrite> rows;
        private final WriteAnswer[] answers;
        private RuntimeException trouble;
        private boolean arrived;

        Load(List<RowWrite> rows) {
            this.rows = rows;
            this.answers = new WriteAnswer[rows.size()];
        }
    }

    @Override
    public int batchSize() {
        return BATCH;
    }

    @Override
    public int degree() {
        return GATHERED;
    }

    @Override
    public boolean changesValues() {
        return usual.changesValues();
    }

    @Override
    public List<WriteAnswer> send(List<RowWrite> rows) {
        int[] creates = IntStream.range(0, rows.size())
                .filter(i -> rows.get(i).create() && KeyText.of(rows.get(i).key()) != null)
                .toArray();
        if (creates.length < FEWEST) {
            return byUsual(rows);
        }
        WriteAnswer[] answers = new WriteAnswer[rows.size()];
        List<WriteAnswer> carried =
                carried(Arrays.stream(creates).mapToObj(rows::get).toList());
        for (int i = 0; i < creates.length; i++) {
            answers[creates[i]] = carried.get(i);
        }
        int[] rest =
                IntStream.range(0, rows.size()).filter(i -> answers[i] == null).toArray();
        List<WriteAnswer> others =
                byUsual(Arrays.stream(rest).mapToObj(rows::get).toList());
        for (int i = 0; i < rest.length; i++) {
            answers[rest[i]] = others.get(i);
        }
        return List.of(answers);
    }

    /** In batches of its own size, several at a time as it likes them. */
    private List<WriteAnswer> byUsual(List<RowWrite> rows) {
        List<WriteAnswer> answers = new ArrayList<>(rows.size());
        for (int from = 0; from < rows.size(); ) {
            int to = Math.min(rows.size(), from + Math.max(1, usual.batchSize()));
            answers.addAll(usual.send(rows.subList(from, to)));
            from = to;
        }
        return answers;
    }

    /** Answers; null for rows that have to go the usual way. */
    private List<WriteAnswer> carried(List<RowWrite> rows) {
        Load own = new Load(rows);
        synchronized (waiting) {
            waiting.add(own);
        }
        road.lock();
        try {
            if (!own.arrived) {
                List<Load> together;
                synchronized (waiting) {
                    together = List.copyOf(waiting);
                    waiting.clear();
                }
                carry(together);
            }
        } finally {
            road.unlock();
        }
        if (own.trouble != null) {
            throw own.trouble;
        }
        return Arrays.asList(own.answers);
    }

    private record Seat(Load load, int number) {
        RowWrite row() {
            return load.rows.get(number);
        }

        void answer(WriteAnswer answer) {
            load.answers[number] = answer;
        }
    }

    private void carry(List<Load> together) {
        try {
            Map<String, List<Seat>> byColumns = new LinkedHashMap<>();
            for (Load load : together) {
                for (int i = 0; i < load.rows.size(); i++) {
                    byColumns
                            .computeIfAbsent(Arrays.toString(load.rows.get(i).send()), k -> new ArrayList<>())
                            .add(new Seat(load, i));
                }
            }
            byColumns.values().stream().filter(s -> s.size() >= FEWEST).forEach(this::carryAlike);
        } catch (RuntimeException e) {
            together.forEach(load -> load.trouble = e);
        } finally {
            together.forEach(load -> load.arrived = true);
        }
    }

    private void carryAlike(List<Seat> seats) {
        switch (carrier.carry(seats.stream().map(Seat::row).toList())) {
            case Shipment.End.Taken taken ->
                seats.stream()
                        .filter(s ->
                                !taken.refused().contains(KeyText.of(s.row().key())))
                        .forEach(s -> s.answer(WriteAnswer.DONE));
            case Shipment.End.NotTaken not ->
                LOG.log(System.Logger.Level.INFO, "a data package was not taken, its rows go by batch: {0}", not.why());
            case Shipment.End.Lost lost -> seats.forEach(s -> s.answer(WriteAnswer.UNKNOWN));
        }
    }

    @Override
    public void close() {
        usual.close();
    }

    @Override
    public String toString() {
        return "PackageSink of " + usual;
    }
}
