package crosstie.transform.text;

import crosstie.model.FieldType;
import crosstie.model.Parameter;
import crosstie.model.Parameter.Kind;
import crosstie.transform.Arguments;
import crosstie.transform.Sample;
import crosstie.transform.Settings;
import crosstie.transform.Step;
import crosstie.transform.Transform;
import java.util.List;
import java.util.Map;

/** Takes what a pattern (RE2) finds first: one of its groups, or all of it. Nothing where it finds nothing. */
public final class RegexExtract implements Transform {
    @Override
    public String id() {
        return "regexExtract";
    }

    @Override
    public List<Parameter> parameters() {
        Settings s = new Settings(id());
        return List.of(
                s.needed("pattern", Kind.TEXT),
                s.optional("group", Kind.NUMBER, null),
                s.optional("ignoreCase", Kind.YES_NO, false));
    }

    @Override
    public List<Sample> examples() {
        return List.of(
                new Sample(Map.of("pattern", "[0-9]{5}"), "D-10115 Berlin", "10115"),
                new Sample(Map.of("pattern", "^(\\w+)@(.+)$", "group", 2), "ann@contoso.com", "contoso.com"),
                new Sample(Map.of("pattern", "vat: *(\\w+)", "ignoreCase", true), "VAT: DE129", "DE129"),
                new Sample(Map.of("pattern", "[0-9]+"), "none", null));
    }

    @Override
    public FieldType result(FieldType in, Arguments arguments) {
        return TextStep.result(in);
    }

    /** Without a group named, the first is meant where there is one, because that is what people put brackets for. */
    @Override
    public Step compile(Arguments arguments) {
        Regex regex = Regex.of("pattern", arguments.someText("pattern"), arguments.isSet("ignoreCase", false));
        int group = arguments.whole("group", Math.min(1, regex.groups()), 0, regex.groups());
        return TextStep.of(s -> regex.extract(s, group));
    }
}
