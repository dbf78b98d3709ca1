package crosstie.connector.dataverse;

import crosstie.connector.write.Reply;
import crosstie.connector.write.Transport;
import crosstie.odata.Answer;
import crosstie.odata.AnswerLost;
import crosstie.odata.ODataClient;
import crosstie.odata.ODataException;
import crosstie.odata.ODataException.Kind;
import crosstie.odata.batch.Operation;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Creates and updates in one message each, the rest in batches (D-46). A message is done as a whole or not at all and does not say which
 * row it stumbled over (D-47), so one that is refused goes out again in halves and at last as a batch, in which each row has its own
 * reason (D-48). Rows created have ids of our choosing: what is sent twice is recognised (D-31). {@code UpsertMultiple} has no place
 * here: it would create a row that an update is to find gone. Safe for several threads.
 */
final class BulkTransport implements Transport {
    /** Fewer rows than that go as a batch, where each has an answer of its own. */
    private static final int FEWEST = 10;

    private static final int BATCH = 100;
    private static final int ELASTIC = 100;
    /** So many messages are tried before they are given up for a table whose rows are refused too often. */
    private static final int TRIAL = 6;

    private final ODataClient client;
    private final Transport batches;
    private final BulkMessages messages;
    private final BulkBody bodies;
    private final AtomicInteger sent = new AtomicInteger();
    private final AtomicInteger refused = new AtomicInteger();

    BulkTransport(ODataClient client, Transport batches, BulkMessages messages, BulkBody bodies) {
        this.client = client;
        this.batches = batches;
        this.messages = messages;
        this.bodies = bodies;
    }

    /** What became of the rows of one call. */
    private static final class Turn {
        private final List<Operation> operations;
        private final Reply[] replies;
        /** Whether something may have been written, so that the answers must not be lost in a failure. */
        private boolean traces;

        Turn(List<Operation> operations) {
            this.operations = operations;
            this.replies = new Reply[operations.size()];
        }

        List<Operation> of(List<Integer> places) {
            return places.stream().map(operations::get).toList();
        }
    }

    @Override
    public List<Reply> send(List<Operation> operations) {
        Turn turn = new Turn(operations);
        for (BulkBody.Group group : bodies.groups(operations)) {
            if (group.message().isEmpty() || !messages.takes(group.message(), bodies.table())) {
                batch(turn, group.places());
            } else {
                pieces(turn, group);
            }
        }
        return Arrays.asList(turn.replies);
    }

    private void pieces(Turn turn, BulkBody.Group group) {
        int most = messages.isElastic(bodies.table()) ? ELASTIC : group.places().size();
        for (int from = 0; from < group.places().size(); from += most) {
            bulk(turn, group.part(from, Math.min(group.places().size(), from + most)));
        }
    }

    private void bulk(Turn turn, BulkBody.Group group) {
        if (group.places().size() < FEWEST || !pays()) {
            batch(turn, group.places());
            return;
        }
        byte[] body = bodies.of(turn.operations, group);
        sent.incrementAndGet();
        try (Answer answer = client.send("POST", bodies.url(group.message()), Map.of(), body, false)) {
            answer.bytes();
            turn.traces = true;
            group.places().forEach(p -> turn.replies[p] = new Reply(204, "", "", null, null));
        } catch (AnswerLost lost) {
            turn.traces = true; // the rows stay without a reply and are looked up
        } catch (ODataException e) {
            failed(turn, group, e);
        }
    }

    private void failed(Turn turn, BulkBody.Group group, ODataException e) {
        boolean smaller = e.kind() == Kind.REQUEST_TOO_BIG || DataverseCodes.isPassing(e.code(), e.words());
        boolean rows = e.kind() == Kind.REFUSED
                || e.kind() == Kind.NOT_FOUND
                || e.kind() == Kind.CONFLICT
                || e.kind() == Kind.FORBIDDEN;
        if (smaller || rows) {
            refused.addAndGet(rows ? 1 : 0);
            halves(turn, group);
        } else if (e.kind() == Kind.ANSWER_CUT || e.status() == 500) {
            turn.traces = true;
        } else {
            rethrow(turn, e);
        }
    }

    private void halves(Turn turn, BulkBody.Group group) {
        int size = group.places().size();
        if (size <= BATCH) {
            batch(turn, group.places());
        } else {
            bulk(turn, group.part(0, size / 2));
            bulk(turn, group.part(size / 2, size));
        }
    }

    /** Messages that mostly have to be sent again cost more than they save. */
    private boolean pays() {
        return sent.get() < TRIAL || refused.get() * 2 < sent.get();
    }

    private void batch(Turn turn, List<Integer> places) {
        for (int from = 0; from < places.size(); from += BATCH) {
            List<Integer> some = places.subList(from, Math.min(places.size(), from + BATCH));
            try {
                List<Reply> replies = batches.send(turn.of(some));
                for (int i = 0; i < some.size(); i++) {
                    turn.replies[some.get(i)] = replies.get(i);
                }
                turn.traces = true;
            } catch (AnswerLost lost) {
                turn.traces = true;
            } catch (ODataException e) {
                rethrow(turn, e);
            }
        }
    }

    /** Once something is written a failure is told by rows without replies: they are looked up, and the next call meets it again. */
    private static void rethrow(Turn turn, ODataException e) {
        if (!turn.traces) {
            throw e;
        }
    }
}
