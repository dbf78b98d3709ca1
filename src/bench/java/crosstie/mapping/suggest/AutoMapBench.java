package crosstie.mapping.suggest;

import crosstie.model.Entity;
import crosstie.model.Field;
import crosstie.model.FieldType;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How good proposals are on templates that were not seen, with and without what is known of the others, and what they cost.
 *
 * <pre>
 * ./mvnw -q test-compile exec:exec -Dexec.classpathScope=test -Dcrosstie.main=crosstie.mapping.suggest.AutoMapBench -Dcrosstie.args=short
 * </pre>
 *
 * {@code details} instead prints each proposal, {@code left} what is alike and left alone.
 */
public final class AutoMapBench {
    private static final double SURE = 0.8;
    private static final int ROUNDS = 15;

    private AutoMapBench() {}

    public static void main(String[] args) throws IOException {
        String wanted = args.length == 0 ? "short" : args[0];
        Gold gold = Gold.read();
        try (Shapes shapes = Shapes.ofTheSandbox()) {
            LeaveOneOut without = new LeaveOneOut(gold, shapes, false);
            if (wanted.equals("left")) {
                System.out.print(without.leftAlone());
                return;
            }
            print("without known pairs", without, wanted);
            print("with known pairs of the other templates", new LeaveOneOut(gold, shapes, true), wanted);
        }
        speed();
    }

    private static void print(String title, LeaveOneOut found, String wanted) {
        System.out.println(title);
        System.out.println(found.table(SURE));
        if (wanted.equals("details")) {
            System.out.println(found.details());
        }
    }

    /** As many fields as an account and a customer have in a real system. */
    private static void speed() {
        Question question = Question.between(wide("account", 257, true), wide("Customer", 174, false), 0.5);
        Suggester suggester = new Suggester(KnownPairs.shipped());
        long[] times = IntStream.range(0, ROUNDS)
                .mapToLong(i -> {
                    long begin = System.nanoTime();
                    suggester.suggest(question);
                    return System.nanoTime() - begin;
                })
                .toArray();
        long first = times[0];
        java.util.Arrays.sort(times);
        System.out.printf(
                "257 x 174 fields: %d ms the first time, %.1f ms then (goal 200)%n",
                first / 1_000_000, times[ROUNDS / 2] / 1e6);
    }

    private static Entity wide(String name, int fields, boolean small) {
        List<String> words = List.of(
                "delivery",
                "invoice",
                "address",
                "city",
                "street",
                "phone",
                "total",
                "amount",
                "discount",
                "number",
                "group",
                "code",
                "date",
                "price",
                "contact",
                "customer");
        List<Field> all = IntStream.range(0, fields)
                .mapToObj(i -> {
                    String a = words.get(i % words.size());
                    String b = words.get(i / words.size() % words.size());
                    String text = small ? a + b + i : capital(a) + capital(b) + i;
                    return Field.of(text, FieldType.TEXT, "").labelled(capital(a) + " " + b + " " + i);
                })
                .toList();
        return new Entity(name, name + "s", name, all, List.of(), List.of(), false);
    }

    private static String capital(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }
}
