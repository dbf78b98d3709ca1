package crosstie.transform.text;

import crosstie.model.FieldType;
import crosstie.model.Parameter;
import crosstie.model.Parameter.Kind;
import crosstie.transform.Arguments;
import crosstie.transform.Bounds;
import crosstie.transform.Sample;
import crosstie.transform.Settings;
import crosstie.transform.Step;
import crosstie.transform.Transform;
import java.util.List;
import java.util.Map;

/** Replaces every occurrence of a plain text. */
public final class Replace implements Transform {
    @Override
    public String id() {
        return "replace";
    }

    @Override
    public String function() {
        return "Substitute";
    }

    @Override
    public List<Parameter> parameters() {
        Settings s = new Settings(id());
        return List.of(s.needed("find", Kind.TEXT), s.optional("with", Kind.TEXT, ""));
    }

    @Override
    public List<Sample> examples() {
        return List.of(
                new Sample(Map.of("find", "-", "with", ""), "12-34-5", "12345"),
                new Sample(Map.of("find", ".", "with", ","), "1.5", "1,5"),
                new Sample(Map.of("find", "&"), "A & B", "A  B"));
    }

    @Override
    public FieldType result(FieldType in, Arguments arguments) {
        return TextStep.result(in);
    }

    @Override
    public Step compile(Arguments arguments) {
        String find = arguments.someText("find");
        String with = Bounds.argument("with", arguments.text("with", ""));
        return with.length() <= find.length()
                ? TextStep.of(s -> s.replace(find, with))
                : TextStep.of(s -> grown(s, find, with));
    }

    /** Text grows here: how long it will be is known before it is built. */
    private static String grown(String text, String find, String with) {
        long length = text.length();
        for (int at = text.indexOf(find); at >= 0; at = text.indexOf(find, at + find.length())) {
            length += with.length() - find.length();
        }
        Bounds.length(length);
        return text.replace(find, with);
    }
}
