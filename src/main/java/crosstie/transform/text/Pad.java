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

/** Fills text up to a length; longer text stays as it is. */
public final class Pad implements Transform {
    @Override
    public String id() {
        return "pad";
    }

    @Override
    public List<Parameter> parameters() {
        Settings s = new Settings(id());
        return List.of(
                s.needed("length", Kind.NUMBER), s.optional("with", Kind.TEXT, "0"), s.oneOf("side", "left", "right"));
    }

    @Override
    public List<Sample> examples() {
        return List.of(
                new Sample(Map.of("length", 6), 42L, "000042"),
                new Sample(Map.of("length", 4, "with", ".", "side", "right"), "ab", "ab.."),
                new Sample(Map.of("length", 2), "1234", "1234"));
    }

    @Override
    public FieldType result(FieldType in, Arguments arguments) {
        return TextStep.result(in);
    }

    @Override
    public Step compile(Arguments arguments) {
        int length = arguments.whole("length", 1, 1_000);
        String with = arguments.text("with", "0");
        if (with.codePointCount(0, with.length()) != 1) {
            throw new ArgumentProblem("ARGUMENT_NOT_ONE_CHARACTER", "with", with);
        }
        boolean left = arguments.oneOf("side", "left", "right").equals("left");
        return TextStep.of(s -> pad(s, length, with, left));
    }

    private static String pad(String text, int length, String with, boolean left) {
        int missing = length - text.codePointCount(0, text.length());
        if (missing <= 0) {
            return text;
        }
        String fill = with.repeat(missing);
        return left ? fill + text : text + fill;
    }
}
