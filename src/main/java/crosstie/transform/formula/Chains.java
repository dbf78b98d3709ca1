package crosstie.transform.formula;

import crosstie.model.Chain;
import crosstie.model.FieldSource;
import crosstie.model.TransformStep;
import java.util.List;

/** Chains of steps and formulas are two writings of one thing. */
public final class Chains {
    private final Functions functions;

    public Chains(Language language) {
        this.functions = language.table();
    }

    /**
     * The formula that does what the chain does.
     *
     * @throws crosstie.model.Refusal {@code TRANSFORM_UNKNOWN}, {@code CHAIN_SETTING_UNKNOWN}, or where the formula would be too large
     */
    public String toFormula(FieldSource source, List<TransformStep> steps) {
        return new ChainWriter(functions).write(source, steps);
    }

    /** The chain that does what the formula does, where its parts are steps over one source. */
    public Chain toChain(String formula) {
        return new ChainReader(functions).read(formula);
    }
}
