package crosstie.transform.formula;

import crosstie.model.Signature;

/** A function of the language. */
interface Function {
    Signature signature();

    /** Checks one call and compiles it; what is wrong is told to the binder. */
    Bound bind(Node.Call call, Binder binder);
}
