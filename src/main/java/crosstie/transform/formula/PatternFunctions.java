package crosstie.transform.formula;

import crosstie.transform.ArgumentProblem;
import crosstie.transform.ValueProblem;
import java.util.List;
import java.util.function.Function;

/** Functions with regular expressions. A fixed pattern is compiled once. */
final class PatternFunctions {
    private static final String FAMILY = "text";
    private static final String CONTAINS = "c";

    private PatternFunctions() {}

    static List<crosstie.transform.formula.Function> all() {
        return List.of(
                Plain.of(
                        FAMILY,
                        "IsMatch(text: Text, pattern: Text, [options: Text]): YesNo",
                        PatternFunctions::isMatch),
                Plain.of(FAMILY, "Match(text: Text, pattern: Text, [group: Number]): Text", PatternFunctions::match));
    }

    private static Code isMatch(List<Bound> arguments) {
        Code text = arguments.get(0).code();
        Function<Run, Pattern> pattern = pattern(arguments, arguments.size() > 2 ? arguments.get(2) : null, "");
        return run -> pattern.apply(run).isIn(Values.textOrEmpty(run.counted(text.of(run))));
    }

    private static Code match(List<Bound> arguments) {
        Code text = arguments.get(0).code();
        Code group = Make.code(arguments, 2);
        Function<Run, Pattern> pattern = pattern(arguments, null, CONTAINS);
        return run -> {
            String s = Values.text(run.counted(text.of(run)));
            return s == null ? null : run.counted(pattern.apply(run).extract(s, Values.whole(group.of(run), 0, 0)));
        };
    }

    private static Function<Run, Pattern> pattern(List<Bound> arguments, Bound options, String usual) {
        Bound pattern = arguments.get(1);
        boolean fixed = pattern.fixed() && (options == null || options.fixed());
        if (fixed) {
            String said = options == null ? usual : Values.textOrEmpty(options.value());
            Pattern compiled = Pattern.of(Values.textOrEmpty(pattern.value()), said);
            return run -> compiled;
        }
        return run -> {
            String said =
                    options == null ? usual : Values.textOrEmpty(options.code().of(run));
            try {
                run.spend(Limits.TEXT); // compiling costs more than any reading
                return Pattern.of(Values.textOrEmpty(pattern.code().of(run)), said);
            } catch (ArgumentProblem p) {
                throw new ValueProblem(p.code(), p.arguments());
            }
        };
    }
}
