package crosstie.transform.formula;

import crosstie.model.FieldPath;
import crosstie.model.FieldType;
import crosstie.model.Nearest;
import crosstie.model.Signature;
import crosstie.model.Signature.Argument;
import crosstie.transform.ArgumentProblem;
import crosstie.transform.ValueProblem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToIntFunction;

/** Finds what names mean, checks types, and compiles: from a tree to code. Parts that are the same for all rows are computed once. */
final class Binder {
    private static final Object[] NO_ROW = {};

    private final Functions functions;
    private final Scope scope;
    private final Complaints complaints;
    private final Names names;
    private final Operations operations;

    Binder(Functions functions, Scope scope, ToIntFunction<FieldPath> slots, Complaints complaints) {
        this.functions = functions;
        this.scope = scope;
        this.complaints = complaints;
        this.names = new Names(scope, slots, complaints);
        this.operations = new Operations(this);
    }

    Scope scope() {
        return scope;
    }

    Complaints complaints() {
        return complaints;
    }

    Bound bind(Node node) {
        return switch (node) {
            case Node.Literal n -> Bound.fixed(n, Values.type(n.value()), n.value());
            case Node.Name n -> names.bind(n);
            case Node.Call n -> call(n);
            case Node.Binary n -> operations.binary(n);
            case Node.Unary n -> operations.unary(n);
            case Node.Items n -> items(n);
            case Node.Entries n -> {
                complaints.error("FORMULA_RECORD_HERE", n);
                yield Bound.wrong(n);
            }
            case Node.Missing n -> Bound.wrong(n);
        };
    }

    /** One value, where several make no sense. */
    Bound one(Node node) {
        Bound bound = bind(node);
        if (bound.several()) {
            complaints.error("FORMULA_SEVERAL_HERE", node);
            return Bound.wrong(node);
        }
        return bound;
    }

    private Bound call(Node.Call call) {
        Function function = functions.find(call.function()).orElse(null);
        if (function == null) {
            String near = String.join(", ", Nearest.of(call.function(), functions.names()));
            complaints.error("FORMULA_FUNCTION_UNKNOWN", call.start(), call.nameEnd(), call.function(), near);
            call.arguments().forEach(this::bind);
            return Bound.wrong(call);
        }
        return function.bind(call, this);
    }

    private Bound items(Node.Items items) {
        List<Bound> all = items.all().stream().map(this::one).toList();
        Code[] codes = all.stream().map(Bound::code).toArray(Code[]::new);
        return Bound.several(items, Types.either(all), run -> Arrays.asList(Make.values(codes, run)));
    }

    boolean countFits(Node.Call call, Signature signature) {
        int given = call.arguments().size();
        List<Argument> known = signature.arguments();
        long least = known.stream().filter(a -> !a.optional()).count();
        boolean endless = known.stream().anyMatch(Argument::repeats);
        if (given >= least && (endless || given <= known.size())) {
            return true;
        }
        complaints.error("FORMULA_ARGUMENT_COUNT", call.start(), call.nameEnd(), signature.text(), given);
        call.arguments().forEach(this::bind);
        return false;
    }

    List<Bound> arguments(Node.Call call, Signature signature) {
        List<Bound> all = new ArrayList<>();
        for (int i = 0; i < call.arguments().size(); i++) {
            Argument wanted = signature.arguments().get(signature.argument(i));
            boolean several = wanted.type().equals("Values");
            Bound bound = several
                    ? bind(call.arguments().get(i))
                    : one(call.arguments().get(i));
            all.add(several ? bound : wanted(bound, wanted.type(), signature.name()));
        }
        return all;
    }

    /** The same, or a problem and a stand-in. */
    Bound wanted(Bound bound, String type, String by) {
        if (Types.fits(bound.type(), type)) {
            return bound;
        }
        complaints.error("FORMULA_WRONG_TYPE", bound.node(), bound.type().word(), type, by);
        return Bound.wrong(bound.node());
    }

    /** Compiled code, or its result at once where all it needs is fixed. */
    Bound folded(Node node, FieldType type, Code code, List<Bound> needs) {
        if (!needs.stream().allMatch(Bound::fixed)) {
            return Bound.of(node, type, code);
        }
        try {
            return Bound.fixed(node, type, code.of(new Run(NO_ROW)));
        } catch (ValueProblem p) {
            complaints.error(p.code(), node, p.arguments());
            return Bound.wrong(node);
        }
    }

    /** At the argument that is meant, where it can be told. */
    void complain(ArgumentProblem p, Node.Call call, Signature signature) {
        Object first = p.arguments().length == 0 ? "" : p.arguments()[0];
        for (int i = 0; i < call.arguments().size() && i < signature.arguments().size(); i++) {
            if (signature.arguments().get(i).name().equals(first)) {
                complaints.error(p.code(), call.arguments().get(i), p.arguments());
                return;
            }
        }
        complaints.error(p.code(), call.start(), call.nameEnd(), p.arguments());
    }
}
