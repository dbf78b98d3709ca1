package crosstie.transform.logic;

import crosstie.model.FieldType;
import crosstie.model.Parameter;
import crosstie.model.Parameter.Kind;
import crosstie.transform.Arguments;
import crosstie.transform.Blank;
import crosstie.transform.Sample;
import crosstie.transform.Settings;
import crosstie.transform.Step;
import crosstie.transform.Transform;
import java.util.List;
import java.util.Map;

/** Says yes or no in the destination's words. */
public final class YesNo implements Transform {
    @Override
    public String id() {
        return "yesNo";
    }

    @Override
    public List<Parameter> parameters() {
        Settings s = new Settings(id());
        return List.of(s.optional("yes", Kind.TEXT, "Yes"), s.optional("no", Kind.TEXT, "No"));
    }

    @Override
    public List<Sample> examples() {
        return List.of(
                new Sample(Map.of(), true, "Yes"),
                new Sample(Map.of("yes", "J", "no", "N"), false, "N"),
                new Sample(Map.of("yes", true, "no", false), "no", false));
    }

    @Override
    public List<String> results() {
        return List.of("yes", "no");
    }

    @Override
    public FieldType result(FieldType in, Arguments arguments) {
        return arguments.value("yes").orElse("") instanceof Boolean ? FieldType.BOOLEAN : FieldType.TEXT;
    }

    @Override
    public Step compile(Arguments arguments) {
        Object yes = arguments.value("yes").orElse("Yes");
        Object no = arguments.value("no").orElse("No");
        return v -> Blank.is(v) ? null : Truth.of(v) ? yes : no;
    }
}
