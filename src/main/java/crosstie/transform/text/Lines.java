package crosstie.transform.text;

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

/** Takes one line of a text of several, counted from 1 or from -1 at the end, or joins all that are not blank. */
public final class Lines implements Transform {
    @Override
    public String id() {
        return "lines";
    }

    @Override
    public List<Parameter> parameters() {
        Settings s = new Settings(id());
        return List.of(s.optional("take", Kind.NUMBER, null), s.optional("separator", Kind.TEXT, ", "));
    }

    @Override
    public List<Sample> examples() {
        return List.of(
                new Sample(Map.of("take", 1), "1 High Street\r\nFlat 2", "1 High Street"),
                new Sample(Map.of("take", -1), "1 High Street\nFlat 2\n", "Flat 2"),
                new Sample(Map.of("take", 3), "1 High Street\nFlat 2", null),
                new Sample(Map.of(), "1 High Street\r\n\r\n Flat 2 \nYork", "1 High Street, Flat 2, York"));
    }

    @Override
    public FieldType result(FieldType in, Arguments arguments) {
        return TextStep.result(in);
    }

    @Override
    public Step compile(Arguments arguments) {
        String separator = Bounds.argument("separator", arguments.text("separator", ", "));
        if (arguments.value("take").isEmpty()) {
            return TextStep.of(s -> joined(s, separator));
        }
        int take = arguments.whole("take", -1_000, 1_000);
        if (take == 0) {
            throw new ArgumentProblem("ARGUMENT_OUT_OF_RANGE", "take", take, 1, 1_000);
        }
        return TextStep.of(s -> line(s, take));
    }

    private static String line(String text, int take) {
        if (take > 0) {
            return text.lines().skip(take - 1L).findFirst().orElse(null);
        }
        String[] all = text.lines().toArray(String[]::new);
        return all.length + take < 0 ? null : all[all.length + take];
    }

    private static String joined(String text, String separator) {
        if (text.indexOf('\n') < 0 && text.indexOf('\r') < 0) {
            return text.strip();
        }
        StringBuilder out = new StringBuilder(text.length());
        text.lines().map(String::strip).filter(l -> !l.isEmpty()).forEach(l -> {
            out.append(out.isEmpty() ? "" : separator).append(l);
            Bounds.length(out.length());
        });
        return out.toString();
    }
}
