package crosstie.transform.formula;

import crosstie.model.FieldType;
import crosstie.model.Signature;
import crosstie.transform.Blank;
import crosstie.transform.ValueProblem;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Functions that decide. What is not needed is not computed. */
final class Logic {
    private static final String FAMILY = "logic";

    private Logic() {}

    static List<Function> all() {
        return List.of(
                new Branches(),
                new Cases(),
                Plain.of(FAMILY, "IsBlank(value: Values): YesNo", Make.one(Blank::is)),
                Plain.of(FAMILY, "Blank(): Any", arguments -> run -> null),
                new FirstOf(),
                Plain.same(FAMILY, "Index(values: Values, place: Number): Any", Make.two(Logic::at)),
                new Joined("And(condition…: YesNo): YesNo", true),
                new Joined("Or(condition…: YesNo): YesNo", false),
                Plain.of(FAMILY, "Not(condition: YesNo): YesNo", Make.one(v -> !Values.flag(v))),
                new Failing());
    }

    /** One of several values, counted from 1. */
    private static Object at(Object values, Object place) {
        List<?> all = values instanceof List<?> several ? several : java.util.Collections.singletonList(values);
        int at = Values.whole(place, 0, 1);
        if (at < 1 || at > all.size()) {
            throw new ValueProblem("FORMULA_OUT_OF_RANGE", at, 1);
        }
        return all.get(at - 1);
    }

    static Bound both(Node node, List<Bound> flags, boolean and, Binder binder) {
        Code[] codes = flags.stream().map(Bound::code).toArray(Code[]::new);
        Code code = run -> {
            for (Code each : codes) {
                if (Values.flag(each.of(run)) != and) {
                    return !and;
                }
            }
            return and;
        };
        return binder.folded(node, FieldType.BOOLEAN, code, flags);
    }

    /** One result out of several, with all fixed values it may be. */
    static Bound oneOf(Node node, List<Bound> results, Code code, List<Bound> needs, Binder binder) {
        FieldType type = Types.either(results);
        boolean mixed = type == FieldType.OTHER
                && results.stream().filter(r -> r.type() != FieldType.OTHER).count() > 1;
        if (mixed) {
            binder.complaints()
                    .warning(
                            "FORMULA_RESULTS_DIFFER",
                            node,
                            String.join(
                                    ", ",
                                    results.stream()
                                            .map(r -> r.type().word())
                                            .distinct()
                                            .toList()));
        }
        Bound bound = binder.folded(node, type, code, needs);
        return bound.fixed()
                ? bound
                : bound.withOutcomes(
                        results.stream().flatMap(r -> r.outcomes().stream()).toList());
    }

    private record Joined(Signature signature, boolean and) implements Function {
        Joined(String spec, boolean and) {
            this(Spec.of(FAMILY, spec), and);
        }

        @Override
        public Bound bind(Node.Call call, Binder binder) {
            return binder.countFits(call, signature)
                    ? both(call, binder.arguments(call, signature), and, binder)
                    : Bound.wrong(call);
        }
    }

    /** The first that is not empty; of one value, that value. */
    private record FirstOf(Signature signature) implements Function {
        FirstOf() {
            this(Spec.of(FAMILY, "Coalesce(value…: Values): Any"));
        }

        @Override
        public Bound bind(Node.Call call, Binder binder) {
            if (!binder.countFits(call, signature)) {
                return Bound.wrong(call);
            }
            List<Bound> all = binder.arguments(call, signature);
            Code[] codes = all.stream().map(Bound::code).toArray(Code[]::new);
            Code code = codes.length == 1 ? run -> only(codes[0].of(run)) : run -> first(codes, run);
            return oneOf(call, all, code, all, binder);
        }

        private static Object only(Object value) {
            if (!(value instanceof Collection<?> all)) {
                return value;
            }
            for (Object each : all) {
                if (!Blank.is(each)) {
                    return each;
                }
            }
            return null;
        }

        private static Object first(Code[] codes, Run run) {
            for (Code code : codes) {
                Object value = only(run.counted(code.of(run)));
                if (!Blank.is(value)) {
                    return value;
                }
            }
            return null;
        }
    }

    private record Branches(Signature signature) implements Function {
        Branches() {
            this(Spec.of(FAMILY, "If(condition…: YesNo, then…: Any, [otherwise: Any]): Any"));
        }

        @Override
        public Bound bind(Node.Call call, Binder binder) {
            if (!binder.countFits(call, signature)) {
                return Bound.wrong(call);
            }
            List<Bound> needs = new ArrayList<>();
            List<Bound> results = new ArrayList<>();
            List<Code> conditions = new ArrayList<>();
            List<Node> nodes = call.arguments();
            for (int i = 0; i + 1 < nodes.size(); i += 2) {
                Bound condition = binder.wanted(binder.one(nodes.get(i)), "YesNo", "If");
                conditions.add(condition.code());
                needs.add(condition);
                results.add(binder.one(nodes.get(i + 1)));
            }
            if (nodes.size() % 2 == 1) {
                results.add(binder.one(nodes.getLast()));
            }
            needs.addAll(results);
            return oneOf(call, results, code(conditions, results), needs, binder);
        }

        private static Code code(List<Code> conditions, List<Bound> results) {
            Code[] tests = conditions.toArray(Code[]::new);
            Code[] values = results.stream().map(Bound::code).toArray(Code[]::new);
            Code otherwise = values.length > tests.length ? values[tests.length] : run -> null;
            if (tests.length == 1) {
                return run -> Values.flag(tests[0].of(run)) ? values[0].of(run) : otherwise.of(run);
            }
            return run -> {
                for (int i = 0; i < tests.length; i++) {
                    if (Values.flag(tests[i].of(run))) {
                        return values[i].of(run);
                    }
                }
                return otherwise.of(run);
            };
        }
    }

    private record Cases(Signature signature) implements Function {
        Cases() {
            this(Spec.of(FAMILY, "Switch(value: Any, match…: Any, result…: Any, [otherwise: Any]): Any"));
        }

        @Override
        public Bound bind(Node.Call call, Binder binder) {
            if (!binder.countFits(call, signature)) {
                return Bound.wrong(call);
            }
            List<Node> nodes = call.arguments();
            Bound value = binder.one(nodes.getFirst());
            List<Bound> needs = new ArrayList<>(List.of(value));
            List<Bound> results = new ArrayList<>();
            List<Code> matches = new ArrayList<>();
            for (int i = 1; i + 1 < nodes.size(); i += 2) {
                Bound match = match(binder.one(nodes.get(i)), value, binder);
                matches.add(match.code());
                needs.add(match);
                results.add(binder.one(nodes.get(i + 1)));
            }
            if (nodes.size() % 2 == 0) {
                results.add(binder.one(nodes.getLast()));
            }
            needs.addAll(results);
            return oneOf(call, results, code(value.code(), matches, results), needs, binder);
        }

        private static Bound match(Bound match, Bound value, Binder binder) {
            if (Types.comparable(match.type(), value.type())) {
                return Members.named(match, value, binder.complaints());
            }
            binder.complaints()
                    .error(
                            "FORMULA_NOT_COMPARABLE",
                            match.node(),
                            value.type().word(),
                            match.type().word());
            return Bound.wrong(match.node());
        }

        private static Code code(Code value, List<Code> matches, List<Bound> results) {
            Code[] tests = matches.toArray(Code[]::new);
            Code[] values = results.stream().map(Bound::code).toArray(Code[]::new);
            Code otherwise = values.length > tests.length ? values[tests.length] : run -> null;
            return run -> {
                Object wanted = run.counted(value.of(run));
                for (int i = 0; i < tests.length; i++) {
                    if (Comparison.same(wanted, run.counted(tests[i].of(run)))) {
                        return values[i].of(run);
                    }
                }
                return otherwise.of(run);
            };
        }
    }

    /** Rejects the row with a message. */
    private record Failing(Signature signature) implements Function {
        Failing() {
            this(Spec.of(FAMILY, "Error(message: Text): Any"));
        }

        @Override
        public Bound bind(Node.Call call, Binder binder) {
            if (!binder.countFits(call, signature)) {
                return Bound.wrong(call);
            }
            Code message = binder.arguments(call, signature).getFirst().code();
            return Bound.of(call, FieldType.OTHER, run -> {
                throw new ValueProblem("FORMULA_SAYS_ERROR", Values.shown(Values.textOrEmpty(message.of(run))));
            });
        }
    }
}
