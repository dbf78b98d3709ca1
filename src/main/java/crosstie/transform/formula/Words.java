package crosstie.transform.formula;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * Where a caret stands in a formula that need not be finished.
 *
 * @param prefix what is written of the name there, with the names before it that lead to it
 * @param start where it begins
 * @param function the call that the caret stands in; empty for none
 * @param argument which of its arguments, counted from 0
 * @param inText whether the caret stands in a text
 * @param compared the name before an equals sign right before the caret; empty for none
 */
record Words(String prefix, int start, String function, int argument, boolean inText, String compared) {
    private record Open(String function, int argument) {}

    static Words at(String text, int caret) {
        int stop = Math.clamp(caret, 0, text.length());
        List<Token> tokens = Lexer.read(text.substring(0, Math.min(stop, Limits.CHARACTERS)), new Complaints());
        Deque<Open> open = new ArrayDeque<>();
        for (int i = 0; i < tokens.size(); i++) {
            Token t = tokens.get(i);
            if (t.is("(")) {
                boolean call = i > 0
                        && tokens.get(i - 1).kind() == Token.Kind.NAME
                        && (i < 2 || !tokens.get(i - 2).is("."));
                open.push(new Open(call ? tokens.get(i - 1).text() : "", 0));
            } else if (t.is("[") || t.is("{")) {
                open.push(new Open("", 0));
            } else if ((t.is(")") || t.is("]") || t.is("}")) && !open.isEmpty()) {
                open.pop();
            } else if (t.is(",") && !open.isEmpty()) {
                Open top = open.pop();
                open.push(new Open(top.function(), top.argument() + 1));
            }
        }
        return of(tokens, open, stop);
    }

    private static Words of(List<Token> tokens, Deque<Open> open, int stop) {
        int last = tokens.size() - 2;
        Token end = last < 0 ? null : tokens.get(last);
        boolean inText =
                end != null && end.kind() == Token.Kind.WRONG && end.text().startsWith("\"");
        int first = last + 1;
        if (end != null && end.end() == stop && (end.kind() == Token.Kind.NAME || end.is("."))) {
            first = end.is(".") ? last + 1 : last;
            while (first >= 2
                    && tokens.get(first - 1).is(".")
                    && tokens.get(first - 2).isName()) {
                first -= 2;
            }
        }
        StringBuilder prefix = new StringBuilder();
        for (int i = first; i <= last; i++) {
            prefix.append(tokens.get(i).text());
        }
        int start = first <= last ? tokens.get(first).start() : stop;
        Open top =
                open.stream().filter(o -> !o.function().isEmpty()).findFirst().orElse(new Open("", 0));
        if (inText) {
            return new Words(end.text().substring(1), end.start(), top.function(), top.argument(), true, "");
        }
        return new Words(prefix.toString(), start, top.function(), top.argument(), false, compared(tokens, first - 1));
    }

    private static String compared(List<Token> tokens, int sign) {
        boolean equals =
                sign >= 1 && (tokens.get(sign).is("=") || tokens.get(sign).is("<>"));
        return equals && tokens.get(sign - 1).isName() ? tokens.get(sign - 1).text() : "";
    }
}
