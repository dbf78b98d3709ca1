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
import java.util.function.IntPredicate;

/** Keeps digits, letters or both, and the characters named besides; drops all others. */
public final class Keep implements Transform {
    private static final String[] WORDS = {"digits", "letters", "lettersAndDigits", "ascii", "printable"};

    @Override
    public String id() {
        return "keep";
    }

    @Override
    public List<Parameter> parameters() {
        Settings s = new Settings(id());
        return List.of(s.oneOf("characters", WORDS), s.optional("also", Kind.TEXT, ""));
    }

    @Override
    public List<Sample> examples() {
        return List.of(
                new Sample(Map.of(), "DE 129-273 398", "129273398"),
                new Sample(Map.of("characters", "lettersAndDigits"), "DE 129-273 398", "DE129273398"),
                new Sample(Map.of("also", "+"), "+1 (425) 555-0100", "+14255550100"),
                new Sample(Map.of("characters", "letters"), "Straße 12", "Straße"));
    }

    @Override
    public FieldType result(FieldType in, Arguments arguments) {
        return TextStep.result(in);
    }

    @Override
    public Step compile(Arguments arguments) {
        IntPredicate kept = kept(arguments.oneOf("characters", WORDS));
        String also = Bounds.argument("also", arguments.text("also", ""));
        IntPredicate all = also.isEmpty() ? kept : c -> kept.test(c) || also.indexOf(c) >= 0;
        return TextStep.of(s -> kept(s, all));
    }

    private static IntPredicate kept(String word) {
        return switch (word) {
            case "letters" -> Character::isLetter;
            case "lettersAndDigits" -> Character::isLetterOrDigit;
            case "ascii" -> c -> c >= ' ' && c < 127;
            case "printable" -> Keep::isPrintable;
            default -> c -> c >= '0' && c <= '9';
        };
    }

    /** No control characters, and no halves of characters. */
    private static boolean isPrintable(int c) {
        int type = Character.getType(c);
        return type != Character.CONTROL
                && type != Character.FORMAT
                && type != Character.SURROGATE
                && type != Character.UNASSIGNED
                && type != Character.PRIVATE_USE;
    }

    private static String kept(String text, IntPredicate all) {
        int i = 0;
        while (i < text.length() && all.test(text.codePointAt(i))) {
            i += Character.charCount(text.codePointAt(i));
        }
        return i == text.length() ? text : rest(text, i, all);
    }

    private static String rest(String text, int from, IntPredicate all) {
        StringBuilder out = new StringBuilder(text.length()).append(text, 0, from);
        for (int i = from; i < text.length(); ) {
            int c = text.codePointAt(i);
            if (all.test(c)) {
                out.appendCodePoint(c);
            }
            i += Character.charCount(c);
        }
        return out.toString();
    }
}
