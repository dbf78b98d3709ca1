package crosstie.transform.formula;

import crosstie.model.Signature;
import crosstie.model.Signature.Argument;
import java.util.ArrayList;
import java.util.List;

/** Signatures as one line of text: {@code Mid(text: Text, start: Number, [count: Number]): Text}; dots mark what may be repeated. */
final class Spec {
    private Spec() {}

    static Signature of(String family, String line) {
        String name = line.substring(0, line.indexOf('('));
        String inside = line.substring(line.indexOf('(') + 1, line.lastIndexOf(')'));
        String result = line.substring(line.lastIndexOf(": ") + 2);
        List<Argument> arguments = new ArrayList<>();
        for (String part : inside.isEmpty() ? new String[0] : inside.split(", ")) {
            boolean optional = part.startsWith("[");
            String[] words = part.replace("[", "").replace("]", "").split(": ");
            boolean repeats = words[0].endsWith("…");
            String argument = repeats ? words[0].substring(0, words[0].length() - 1) : words[0];
            arguments.add(new Argument(argument, words[1], optional, repeats));
        }
        return new Signature(name, family, "formula.function." + name, arguments, result);
    }
}
