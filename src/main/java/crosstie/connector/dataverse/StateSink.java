package crosstie.connector.dataverse;

import crosstie.connector.RowWrite;
import crosstie.connector.Sink;
import crosstie.connector.SinkAround;
import crosstie.connector.WriteAnswer;
import crosstie.connector.WriteAnswer.Kind;
import crosstie.model.Refusal;
import crosstie.model.RunError;
import crosstie.model.Stage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Writes state and status in a step of their own where the system does not take them along: tables that are created in their default
 * state only (D-33), products that are published after they were created (D-38), and documents that an action closes. A row whose second
 * step fails is there without its state; the next run finds the difference and takes that step again.
 */
final class StateSink extends SinkAround {
    private final States states;
    private final ClosingActions closing;

    StateSink(Sink sink, States states, ClosingActions closing) {
        super(sink);
        this.states = states;
        this.closing = closing;
    }

    @Override
    public List<WriteAnswer> send(List<RowWrite> rows) {
        boolean[] twice = new boolean[rows.size()];
        List<RowWrite> first = new ArrayList<>(rows.size());
        for (int i = 0; i < twice.length; i++) {
            twice[i] = states.needSecondStep(rows.get(i));
            first.add(twice[i] ? states.without(rows.get(i)) : rows.get(i));
        }
        List<WriteAnswer> answers = new ArrayList<>(sink.send(first));
        List<Integer> left = new ArrayList<>();
        for (int i = 0; i < twice.length; i++) {
            if (twice[i] && answers.get(i).kind() == Kind.DONE) {
                left.add(i);
            }
        }
        if (!left.isEmpty()) {
            second(rows, left, answers);
        }
        return answers;
    }

    private void second(List<RowWrite> rows, List<Integer> left, List<WriteAnswer> answers) {
        List<RowWrite> steps = left.stream().map(i -> states.only(rows.get(i))).toList();
        List<WriteAnswer> second;
        try {
            second = sink.send(steps);
        } catch (Refusal stop) {
            // the rows are there: they must not count as never sent, and the next batch meets the same reason
            second = steps.stream().map(s -> WriteAnswer.UNKNOWN).toList();
        }
        for (int i = 0; i < steps.size(); i++) {
            WriteAnswer answer = second.get(i).kind() == Kind.REFUSED
                    ? closed(rows.get(left.get(i)), steps.get(i), second.get(i))
                    : second.get(i);
            answers.set(left.get(i), answer.kind() == Kind.DONE ? answers.get(left.get(i)) : answer);
        }
    }

    private WriteAnswer closed(RowWrite row, RowWrite step, WriteAnswer refused) {
        WriteAnswer answer = closing.close(step, states).orElse(refused);
        if (answer.kind() != Kind.REFUSED) {
            return answer;
        }
        Object[] words = answer.error().arguments().toArray();
        String code = row.create() ? "STATE_NOT_SET" : answer.error().code();
        return WriteAnswer.refused(RunError.of(
                Stage.WRITE, code, States.STATE, words.length == 0 ? new Object[] {""} : Arrays.copyOf(words, 1)));
    }

    @Override
    public String toString() {
        return "StateSink[" + sink + "]";
    }
}
