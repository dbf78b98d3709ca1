package crosstie.transform.formula;

import crosstie.model.Signature;
import java.util.List;

/**
 * A function of the language that is a step, too. With fixed settings it is the step itself, so that chains and formulas give the same; with
 * settings that differ row by row the language's own.
 */
record Both(Function own, TransformFunction step) implements Function {
    @Override
    public Signature signature() {
        return own.signature();
    }

    @Override
    public Bound bind(Node.Call call, Binder binder) {
        return isStep(call) ? step.bind(call, binder) : own.bind(call, binder);
    }

    private boolean isStep(Node.Call call) {
        List<Node> given = call.arguments();
        return !given.isEmpty()
                && given.size() <= step.signature().arguments().size()
                && (given.size() >= needed() || given.getLast() instanceof Node.Entries)
                && given.stream().skip(1).allMatch(Literals::isLiteral);
    }

    private long needed() {
        return own.signature().arguments().stream().filter(a -> !a.optional()).count();
    }
}
