package crosstie.transform.formula;

import crosstie.model.FieldType;
import crosstie.model.Signature;
import crosstie.transform.ArgumentProblem;
import java.util.List;

/**
 * A function that computes its result from the values of all its arguments.
 *
 * @param typing its result's type
 * @param maker makes the code; arguments left out are missing from its list
 */
record Plain(Signature signature, Typing typing, Maker maker) implements Function {

    @FunctionalInterface
    interface Typing {
        FieldType of(List<Bound> arguments);
    }

    @FunctionalInterface
    interface Maker {
        /** @throws ArgumentProblem when a fixed argument cannot be right */
        Code of(List<Bound> arguments);
    }

    static Plain of(String family, String spec, Maker maker) {
        Signature signature = Spec.of(family, spec);
        FieldType type = Types.of(signature.result());
        return new Plain(signature, arguments -> type, maker);
    }

    /** With a result of its first argument's type. */
    static Plain same(String family, String spec, Maker maker) {
        return new Plain(
                Spec.of(family, spec), arguments -> arguments.getFirst().type(), maker);
    }

    @Override
    public Bound bind(Node.Call call, Binder binder) {
        if (!binder.countFits(call, signature)) {
            return Bound.wrong(call);
        }
        List<Bound> arguments = binder.arguments(call, signature);
        try {
            return binder.folded(call, typing.of(arguments), maker.of(arguments), arguments);
        } catch (ArgumentProblem p) {
            binder.complain(p, call, signature);
            return Bound.wrong(call);
        }
    }
}
