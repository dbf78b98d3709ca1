package crosstie.transform.text;

import crosstie.model.FieldType;
import crosstie.model.Parameter;
import crosstie.transform.Arguments;
import crosstie.transform.Sample;
import crosstie.transform.Step;
import crosstie.transform.Transform;
import java.util.List;
import java.util.Map;

/** Makes one blank of every run of white space, line ends and hard spaces included, and cuts it at both ends. */
public final class NormaliseSpaces implements Transform {
    @Override
    public String id() {
        return "normaliseSpaces";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of();
    }

    @Override
    public List<Sample> examples() {
        return List.of(
                new Sample(Map.of(), "  Contoso \u00a0 Retail\r\nLtd\t", "Contoso Retail Ltd"),
                new Sample(Map.of(), "Contoso", "Contoso"),
                new Sample(Map.of(), " \n ", ""));
    }

    @Override
    public FieldType result(FieldType in, Arguments arguments) {
        return TextStep.result(in);
    }

    @Override
    public Step compile(Arguments arguments) {
        return TextStep.of(s -> isNormal(s) ? s : normal(s));
    }

    /** Most texts are: they need no copy. */
    private static boolean isNormal(String text) {
        boolean blank = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean space = isSpace(c);
            if (space && (blank || c != ' ')) {
                return false;
            }
            blank = space;
        }
        return !blank || text.isEmpty();
    }

    private static String normal(String text) {
        StringBuilder out = new StringBuilder(text.length());
        boolean blank = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isSpace(c)) {
                blank = !out.isEmpty();
            } else {
                out.append(blank ? " " : "").append(c);
                blank = false;
            }
        }
        return out.toString();
    }

    /** What Unicode calls a space, and the invisible ones that come with copied text. */
    private static boolean isSpace(char c) {
        return c <= ' '
                || c >= '\u0080' && (Character.isSpaceChar(c) || c == '\u200b' || c == '\u0085' || c == '\ufeff');
    }
}
