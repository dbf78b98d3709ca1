package crosstie.transform.text;

import com.google.re2j.Matcher;
import crosstie.transform.ArgumentProblem;
import crosstie.transform.Bounds;
import java.util.ArrayList;
import java.util.List;

/** What stands in place of a match: texts and groups in turn. */
public record Replacement(List<Object> parts) {

    /** @throws ArgumentProblem when it names a group that the pattern has not */
    public static Replacement of(String parameter, String text, int groups) {
        List<Object> parts = new ArrayList<>();
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char next = i + 1 < text.length() ? text.charAt(i + 1) : ' ';
            if (text.charAt(i) != '$' || next != '$' && (next < '0' || next > '9')) {
                plain.append(text.charAt(i));
                continue;
            }
            i++;
            if (next == '$') {
                plain.append('$');
                continue;
            }
            if (next - '0' > groups) {
                throw new ArgumentProblem("PATTERN_GROUP_UNKNOWN", parameter, "$" + next, groups);
            }
            parts.add(plain.toString());
            parts.add(next - '0');
            plain.setLength(0);
        }
        parts.add(plain.toString());
        return new Replacement(List.copyOf(parts));
    }

    void append(Matcher match, StringBuilder out) {
        for (Object part : parts) {
            String text = part instanceof Integer group ? match.group(group) : (String) part;
            out.append(text == null ? "" : text);
            Bounds.length(out.length());
        }
    }
}
