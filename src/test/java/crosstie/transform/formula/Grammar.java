package crosstie.transform.formula;

import crosstie.model.Signature;
import java.util.List;
import java.util.Random;

/** Makes formulas by the grammar, most of them right, by a seed. */
final class Grammar {
    private static final String[] NAMES = {
        "a", "b", "'c'", "a.b", "a.B(c).D(e)", "It", "TimeUnit.Days", "MatchOptions.Contains"
    };
    private static final String[] SIGNS = {
        "&", "+", "-", "*", "/", "^", "=", "<>", "<", "<=", ">", ">=", "&&", "||", " And ", " Or ", " in ", " exactin "
    };
    private static final String[] ATOMS = {
        "1",
        "0",
        "-1",
        "2.5",
        "99999999999999999999",
        "\"\"",
        "\"text\"",
        "\"a-b\"",
        "\"2026-07-23\"",
        "\"[a-z]+\"",
        "\"0.00\"",
        "true",
        "false",
        "Blank()",
        "Now()",
        "Today()"
    };

    private final Random random;
    private final List<Signature> functions;

    Grammar(Random random, Language language) {
        this.random = random;
        this.functions = language.functions();
    }

    String formula() {
        return expression(2 + random.nextInt(4));
    }

    private String expression(int depth) {
        if (depth == 0) {
            return random.nextBoolean() ? pick(NAMES) : pick(ATOMS);
        }
        return switch (random.nextInt(8)) {
            case 0 -> expression(depth - 1) + pick(SIGNS) + expression(depth - 1);
            case 1 -> "(" + expression(depth - 1) + ")";
            case 2 -> (random.nextBoolean() ? "-" : "Not ") + expression(depth - 1);
            case 3 -> expression(depth - 1) + "%";
            case 4 -> "[" + expression(depth - 1) + ", " + expression(0) + "]";
            default -> call(depth);
        };
    }

    private String call(int depth) {
        Signature s = functions.get(random.nextInt(functions.size()));
        StringBuilder text = new StringBuilder(s.name()).append('(');
        int count = s.arguments().size() + random.nextInt(3) - 1;
        for (int i = 0; i < count; i++) {
            text.append(i == 0 ? "" : ", ");
            text.append(i > 0 && random.nextInt(4) == 0 ? pick(ATOMS) : expression(depth - 1));
        }
        return text.append(')').toString();
    }

    private String pick(String[] all) {
        return all[random.nextInt(all.length)];
    }
}
