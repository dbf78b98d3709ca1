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

/** Replaces whatever a pattern (RE2) finds; {@code $1} in the replacement stands for its first group, {@code $$} for a dollar sign. */
public final class RegexReplace implements Transform {
    @Override
    public String id() {
        return "regexReplace";
    }

    @Override
    public List<Parameter> parameters() {
        Settings s = new Settings(id());
        return List.of(
                s.needed("pattern", Kind.TEXT),
                s.optional("with", Kind.TEXT, ""),
                s.optional("ignoreCase", Kind.YES_NO, false));
    }

    @Override
    public List<Sample> examples() {
        return List.of(
                new Sample(Map.of("pattern", "[^0-9]"), "D-10115 Berlin", "10115"),
                new Sample(Map.of("pattern", "^(\\w+), *(\\w+)$", "with", "$2 $1"), "Miller, Ann", "Ann Miller"),
                new Sample(Map.of("pattern", "eur", "with", "$$", "ignoreCase", true), "5 EUR", "5 $"));
    }

    @Override
    public FieldType result(FieldType in, Arguments arguments) {
        return TextStep.result(in);
    }

    @Override
    public Step compile(Arguments arguments) {
        Regex regex = Regex.of("pattern", arguments.someText("pattern"), arguments.isSet("ignoreCase", false));
        Replacement with = Replacement.of("with", arguments.text("with", ""), regex.groups());
        return TextStep.of(s -> regex.replace(s, with));
    }
}
