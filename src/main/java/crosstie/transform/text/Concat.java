package crosstie.transform.text;

import crosstie.model.FieldType;
import crosstie.model.Parameter;
import crosstie.model.Parameter.Kind;
import crosstie.transform.Arguments;
import crosstie.transform.Blank;
import crosstie.transform.Bounds;
import crosstie.transform.OneValue;
import crosstie.transform.Sample;
import crosstie.transform.Settings;
import crosstie.transform.Step;
import crosstie.transform.Transform;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Joins the values of several fields, and a fixed text after them; empty ones are left out. Nothing when all fields are empty. */
public final class Concat implements Transform {
    @Override
    public String id() {
        return "concat";
    }

    @Override
    public String function() {
        return "Join";
    }

    @Override
    public List<Parameter> parameters() {
        Settings s = new Settings(id());
        return List.of(s.optional("with", Kind.TEXT, ""), s.optional("separator", Kind.TEXT, " "));
    }

    @Override
    public List<Sample> examples() {
        return List.of(
                new Sample(Map.of(), List.of("Ann", "Miller"), "Ann Miller"),
                new Sample(
                        Map.of("separator", ", "), Arrays.asList("1 High Street", null, "York"), "1 High Street, York"),
                new Sample(Map.of("with", "Ltd"), "Contoso", "Contoso Ltd"),
                new Sample(Map.of("with", "Ltd"), null, null));
    }

    @Override
    public FieldType result(FieldType in, Arguments arguments) {
        return FieldType.TEXT;
    }

    @Override
    public Step compile(Arguments arguments) {
        String separator = arguments.text("separator", " ");
        String with = arguments.text("with", "");
        return value -> join(value, separator, with);
    }

    private static String join(Object value, String separator, String with) {
        StringBuilder out = new StringBuilder();
        if (value instanceof List<?> all) {
            for (Object each : all) {
                append(out, separator, each);
            }
        } else {
            append(out, separator, value);
        }
        if (out.isEmpty()) {
            return null;
        }
        append(out, separator, with);
        return out.toString();
    }

    private static void append(StringBuilder out, String separator, Object value) {
        if (!Blank.is(value)) {
            out.append(out.isEmpty() ? "" : separator).append(OneValue.text(value));
            Bounds.length(out.length());
        }
    }
}
