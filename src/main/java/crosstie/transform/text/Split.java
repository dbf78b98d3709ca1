package crosstie.transform.text;

import crosstie.model.FieldType;
import crosstie.model.Parameter;
import crosstie.model.Parameter.Kind;
import crosstie.transform.ArgumentProblem;
import crosstie.transform.Arguments;
import crosstie.transform.Sample;
import crosstie.transform.Settings;
import crosstie.transform.Step;
import crosstie.transform.Transform;
import java.util.List;
import java.util.Map;

/** Takes one part of a text, counted from 1, or from -1 at the end; nothing where there are too few parts. */
public final class Split implements Transform {
    @Override
    public String id() {
        return "split";
    }

    @Override
    public String function() {
        return "SplitPart";
    }

    @Override
    public List<Parameter> parameters() {
        Settings s = new Settings(id());
        return List.of(s.needed("separator", Kind.TEXT), s.optional("take", Kind.NUMBER, 1));
    }

    @Override
    public List<Sample> examples() {
        return List.of(
                new Sample(Map.of("separator", ","), "Miller,Ann", "Miller"),
                new Sample(Map.of("separator", " ", "take", -1), "Ann B Miller", "Miller"),
                new Sample(Map.of("separator", "-", "take", 2), "A-1", "1"),
                new Sample(Map.of("separator", "-", "take", 3), "A-1", null),
                new Sample(Map.of("separator", "-", "take", -3), "A-1", null));
    }

    @Override
    public FieldType result(FieldType in, Arguments arguments) {
        return TextStep.result(in);
    }

    @Override
    public Step compile(Arguments arguments) {
        String separator = arguments.someText("separator");
        int take = arguments.whole("take", 1, -1_000, 1_000);
        if (take == 0) {
            throw new ArgumentProblem("ARGUMENT_OUT_OF_RANGE", "take", take, 1, 1_000);
        }
        return TextStep.of(take > 0 ? s -> fromStart(s, separator, take) : s -> fromEnd(s, separator, -take));
    }

    private static String fromStart(String text, String separator, int take) {
        int begin = 0;
        for (int part = 1; part < take; part++) {
            int at = text.indexOf(separator, begin);
            if (at < 0) {
                return null;
            }
            begin = at + separator.length();
        }
        int end = text.indexOf(separator, begin);
        return text.substring(begin, end < 0 ? text.length() : end);
    }

    private static String fromEnd(String text, String separator, int take) {
        int end = text.length();
        for (int part = 1; part < take; part++) {
            end = before(text, separator, end);
            if (end < 0) {
                return null;
            }
        }
        int at = before(text, separator, end);
        return text.substring(at < 0 ? 0 : at + separator.length(), end);
    }

    /** Where the last separator that ends at or before {@code end} begins; -1 for none. */
    private static int before(String text, String separator, int end) {
        return end < separator.length() ? -1 : text.lastIndexOf(separator, end - separator.length());
    }
}
