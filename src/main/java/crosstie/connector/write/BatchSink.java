package crosstie.connector.write;

import crosstie.connector.RowWrite;
import crosstie.connector.Sink;
import crosstie.connector.WriteAnswer;
import crosstie.connector.call.Calls;
import crosstie.model.Refusal;
import crosstie.model.RunError;
import crosstie.model.Stage;
import crosstie.odata.AnswerLost;
import crosstie.odata.ODataException;
import crosstie.odata.batch.Operation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Sends rows in batches and finds out what became of each of them. */
public final class BatchSink implements Sink {
    /** So often a row may be put off before the run is stopped. */
    private static final int MOST_ROUNDS = 12;

    private final Calls calls;
    private final Supplier<Writer> writers;
    private final Transport transport;
    private final Degree degree;
    private final BatchSize batchSize;
    private final boolean changesValues;

    public BatchSink(
            Calls calls,
            Supplier<Writer> writers,
            Transport transport,
            Degree degree,
            BatchSize batchSize,
            boolean changesValues) {
        this.calls = calls;
        this.writers = writers;
        this.transport = transport;
        this.degree = degree;
        this.batchSize = batchSize;
        this.changesValues = changesValues;
    }

    /** @param batchSize always the same, unless it is too large for the system */
    public BatchSink(
            Calls calls,
            Supplier<Writer> writers,
            Transport transport,
            Degree degree,
            int batchSize,
            boolean changesValues) {
        this(calls, writers, transport, degree, BatchSize.fixed(batchSize), changesValues);
    }

    /** One row on its way. */
    private record Job(int number, RowWrite row, Operation operation) {}

    /** One batch: who speaks for its rows, what became of them so far, and why the task has to stop, if it has to. */
    private static final class Turn {
        private final Writer writer;
        private final WriteAnswer[] answers;
        private Refusal stop;

        Turn(Writer writer, int size) {
            this.writer = writer;
            this.answers = new WriteAnswer[size];
        }

        void unknown(List<Job> jobs) {
            jobs.forEach(j -> answers[j.number] = WriteAnswer.UNKNOWN);
        }

        /** Whether something may have been written, so that the answers must not be lost in a refusal. */
        boolean hasLeftTraces() {
            return Arrays.stream(answers)
                    .anyMatch(a ->
                            a != null && (a.kind() == WriteAnswer.Kind.DONE || a.kind() == WriteAnswer.Kind.UNKNOWN));
        }

        List<WriteAnswer> all() {
            Arrays.setAll(answers, i -> answers[i] == null ? WriteAnswer.UNKNOWN : answers[i]);
            return List.of(answers);
        }
    }

    @Override
    public int batchSize() {
        return batchSize.now();
    }

    @Override
    public int degree() {
        return degree.now();
    }

    @Override
    public boolean changesValues() {
        return changesValues;
    }

    @Override
    public List<WriteAnswer> send(List<RowWrite> rows) {
        Turn turn = new Turn(writers.get(), rows.size());
        List<Writer.Intent> intents = turn.writer.intents(rows);
        List<Job> jobs = new ArrayList<>(rows.size());
        List<Integer> settled = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            if (intents.get(i) instanceof Writer.Intent.Send send) {
                jobs.add(new Job(i, rows.get(i), send.operation()));
            } else {
                settled.add(i);
            }
        }
        sendAll(turn, jobs);
        settled.forEach(i -> turn.answers[i] = ((Writer.Intent.Settled) intents.get(i)).answer());
        turn.writer.review(rows, turn.answers);
        return turn.all();
    }

    /** A refusal is thrown only when no row was written: else the rows left over are looked up, and the next batch meets it again. */
    private void sendAll(Turn turn, List<Job> jobs) {
        List<Job> open = jobs;
        for (int tries = 1; !open.isEmpty() && turn.stop == null; tries++) {
            if (tries > MOST_ROUNDS) {
                turn.stop = Refusal.stopped("THROTTLED", calls.failures().host(), 429, "");
            } else {
                open = once(turn, open, tries);
            }
        }
        if (turn.stop != null && !turn.hasLeftTraces()) {
            throw turn.stop;
        }
    }

    /** Sends the jobs once; returns those that have to come again. */
    private List<Job> once(Turn turn, List<Job> jobs, int tries) {
        if (turn.stop != null) {
            return List.of();
        }
        List<Reply> replies;
        Degree.Flight flight = degree.begin(jobs.size());
        boolean arrived = false;
        Duration took;
        try {
            replies = transport.send(jobs.stream().map(Job::operation).toList());
            arrived = true;
        } catch (AnswerLost lost) {
            turn.unknown(jobs);
            return List.of();
        } catch (ODataException e) {
            return failedTogether(turn, jobs, tries, e);
        } finally {
            took = degree.end(flight, arrived);
        }
        calls.account().operations(jobs.size() - 1L);
        List<Job> again = take(turn, jobs, replies, tries);
        rest(took);
        return again;
    }

    /** Leaves the system to others for a while where the connection asks for it. */
    private void rest(Duration took) {
        Duration rest = calls.account().rest(took);
        if (!rest.isZero()) {
            calls.client().pause(rest);
        }
    }

    private List<Job> take(Turn turn, List<Job> jobs, List<Reply> replies, int tries) {
        List<Job> again = new ArrayList<>();
        Reply slowest = null;
        for (int i = 0; i < jobs.size(); i++) {
            Job job = jobs.get(i);
            Reply reply = replies.get(i);
            if (reply != null && reply.isDeferred()) {
                slowest = reply;
                again.add(job);
                continue;
            }
            turn.answers[job.number] = reply == null ? WriteAnswer.UNKNOWN : meaning(turn, job, reply, tries);
            if (turn.answers[job.number] == null) {
                again.add(job);
            }
        }
        if (slowest != null) {
            calls.client().slowDown(slowest.retryAfter());
        }
        return again;
    }

    private WriteAnswer meaning(Turn turn, Job job, Reply reply, int tries) {
        try {
            if (reply.status() == 401) {
                throw calls.failures().stopped(unauthorized(reply));
            }
            return evident(turn.writer.meaning(job.row, reply, tries), reply);
        } catch (Refusal refusal) {
            turn.stop = refusal;
            return WriteAnswer.refused(RunError.of(
                    Stage.WRITE, refusal.code(), "", refusal.arguments().toArray()));
        }
    }

    /** A refusal keeps what was answered, word for word. */
    private static WriteAnswer evident(WriteAnswer answer, Reply reply) {
        boolean refused = answer != null
                && answer.kind() == WriteAnswer.Kind.REFUSED
                && answer.error().response().isEmpty();
        return refused ? WriteAnswer.refused(answer.error().with(reply.raw())) : answer;
    }

    private static ODataException unauthorized(Reply reply) {
        return new ODataException(ODataException.Kind.UNAUTHORIZED, 401, reply.code(), reply.words(), null);
    }

    /** Nothing was applied when a batch was refused as a whole; after a 500 or a garbled answer nobody knows. */
    private List<Job> failedTogether(Turn turn, List<Job> jobs, int tries, ODataException e) {
        boolean refused = e.kind() == ODataException.Kind.REQUEST_TOO_BIG || e.kind() == ODataException.Kind.REFUSED;
        if (e.kind() == ODataException.Kind.REQUEST_TOO_BIG && jobs.size() == turn.answers.length) {
            batchSize.tooBig(jobs.size());
        }
        if (refused) {
            return halves(turn, jobs, tries, e);
        }
        if (e.kind() != ODataException.Kind.ANSWER_CUT && e.status() != 500) {
            turn.stop = calls.failures().stopped(e);
            return List.of();
        }
        turn.unknown(jobs);
        return List.of();
    }

    private List<Job> halves(Turn turn, List<Job> jobs, int tries, ODataException e) {
        if (jobs.size() == 1) {
            Job job = jobs.getFirst();
            turn.answers[job.number] = meaning(turn, job, Reply.of(e), MOST_ROUNDS);
            return List.of();
        }
        int half = jobs.size() / 2;
        List<Job> again = new ArrayList<>(once(turn, jobs.subList(0, half), tries));
        again.addAll(once(turn, jobs.subList(half, jobs.size()), tries));
        return again;
    }

    @Override
    public void close() {
        // the calls belong to the environment
    }

    @Override
    public String toString() {
        return "BatchSink" + Map.of("size", batchSize.now(), "degree", degree.now());
    }
}
