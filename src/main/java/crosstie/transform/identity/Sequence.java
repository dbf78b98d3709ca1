package crosstie.transform.identity;

import crosstie.model.FieldType;
import crosstie.model.Parameter;
import crosstie.model.Parameter.Kind;
import crosstie.transform.ArgumentProblem;
import crosstie.transform.Arguments;
import crosstie.transform.Bounds;
import crosstie.transform.Sample;
import crosstie.transform.Settings;
import crosstie.transform.Step;
import crosstie.transform.Transform;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Counts the rows of a task as they are read: a prefix and a number of at least so many digits, or the bare number where neither is asked for. The
 * value itself does not matter.
 *
 * <p>Good for line numbers and for numbers that nobody looks up again. Every run, every preview and every task begins anew, and so does a run that is
 * resumed: where a row must get the same number again, as in a key, take {@code deterministicId} or {@code hash}.
 */
public final class Sequence implements Transform {
    @Override
    public String id() {
        return "sequence";
    }

    @Override
    public List<Parameter> parameters() {
        Settings s = new Settings(id());
        return List.of(
                s.optional("start", Kind.NUMBER, 1),
                s.optional("step", Kind.NUMBER, 1),
                s.optional("prefix", Kind.TEXT, ""),
                s.optional("digits", Kind.NUMBER, 0));
    }

    @Override
    public List<Sample> examples() {
        return List.of(
                new Sample(Map.of(), "any", 1L),
                new Sample(Map.of("prefix", "L-", "digits", 4, "start", 10), "any", "L-0010"),
                new Sample(Map.of("start", 100, "step", 10), null, 100L));
    }

    @Override
    public boolean isStable() {
        return false;
    }

    @Override
    public FieldType result(FieldType in, Arguments arguments) {
        return isText(arguments) ? FieldType.TEXT : FieldType.LONG;
    }

    private static boolean isText(Arguments arguments) {
        return arguments.value("prefix").isPresent()
                || arguments.value("digits").isPresent();
    }

    @Override
    public Step compile(Arguments arguments) {
        int start = arguments.whole("start", 1);
        int step = arguments.whole("step", 1);
        String prefix = Bounds.argument("prefix", arguments.text("prefix", ""));
        int digits = arguments.whole("digits", 0, 0, 30);
        if (step == 0) {
            throw new ArgumentProblem("ARGUMENT_OUT_OF_RANGE", "step", step, 1, Integer.MAX_VALUE);
        }
        AtomicLong next = new AtomicLong(start);
        if (!isText(arguments)) {
            return v -> next.getAndAdd(step);
        }
        return v -> prefix + padded(next.getAndAdd(step), digits);
    }

    private static String padded(long number, int digits) {
        String plain = Long.toString(Math.abs(number));
        String sign = number < 0 ? "-" : "";
        return sign + "0".repeat(Math.max(0, digits - plain.length())) + plain;
    }
}
