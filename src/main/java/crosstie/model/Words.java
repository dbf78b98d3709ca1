package crosstie.model;

import java.util.ArrayList;
import java.util.List;

/** Turns what a sentence speaks about into text. */
final class Words {
    private static final int LONGEST = 500;

    private Words() {}

    static List<String> of(Object... arguments) {
        List<String> words = new ArrayList<>(arguments.length);
        for (Object a : arguments) {
            String s = String.valueOf(a);
            words.add(s.length() <= LONGEST ? s : s.substring(0, LONGEST) + "…");
        }
        return words;
    }
}
