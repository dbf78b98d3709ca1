package crosstie.model;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A function of the formula language, as an editor shows it.
 *
 * @param family the group it belongs to, with label key {@code formula.family.<family>}
 * @param label key of what people read about it
 * @param result word of what it gives: a type, or {@code Any}
 */
public record Signature(String name, String family, String label, List<Argument> arguments, String result) {

    /**
     * @param type word of what may stand there: {@code Text}, {@code Number}, {@code YesNo}, {@code Date}, {@code Any} …
     * @param repeats whether it, with those after it that repeat too, may stand there again and again
     */
    public record Argument(String name, String type, boolean optional, boolean repeats) {}

    public Signature {
        arguments = List.copyOf(arguments);
    }

    /** As people write it: {@code Mid(text, start, [count])}. */
    public String text() {
        return arguments.stream().map(Signature::shown).collect(Collectors.joining(", ", name + "(", ")"));
    }

    private static String shown(Argument a) {
        String dots = a.repeats() ? "…" : "";
        return a.optional() ? "[" + a.name() + dots + "]" : a.name() + dots;
    }

    /** Which argument the one at that place is, counted from 0; the last repeating ones serve for all that follow. -1 for none. */
    public int argument(int place) {
        int size = arguments.size();
        if (place < size && place >= 0) {
            return place;
        }
        int repeating = (int) arguments.stream().filter(Argument::repeats).count();
        if (repeating == 0 || place < 0) {
            return -1;
        }
        int first = 0;
        while (!arguments.get(first).repeats()) {
            first++;
        }
        return first + (place - first) % repeating;
    }
}
