package crosstie.transform.formula;

/** A part of a formula, compiled. */
@FunctionalInterface
interface Code {
    /** @throws crosstie.transform.ValueProblem when this row has no value here */
    Object of(Run run);
}
