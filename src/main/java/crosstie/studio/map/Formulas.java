package crosstie.studio.map;

import crosstie.model.Chain;
import crosstie.model.Completion;
import crosstie.model.Entity;
import crosstie.model.FieldMapping;
import crosstie.model.FormulaCheck;
import crosstie.model.FormulaProblem;
import crosstie.model.FormulaToken;
import crosstie.model.FormulaTrial;
import crosstie.model.Parameter;
import crosstie.model.Signature;
import crosstie.model.SignatureHelp;
import crosstie.model.Template;
import crosstie.studio.connect.Environments;
import crosstie.transform.CanonicalText;
import crosstie.transform.RunFacts;
import crosstie.transform.ValueProblem;
import crosstie.transform.formula.Chains;
import crosstie.transform.formula.Editing;
import crosstie.transform.formula.Language;
import crosstie.transform.formula.Scope;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Formulas while they are written: what is wrong, what may follow, what comes out, and the same as cards. */
public final class Formulas {
    private final Language language;
    private final Editing editing;
    private final Chains chains;
    private final Environments environments;
    private final Clock clock;

    public Formulas(Language language, Environments environments, Clock clock) {
        this.language = language;
        this.editing = new Editing(language);
        this.chains = new Chains(language);
        this.environments = environments;
        this.clock = clock;
    }

    /**
     * What a formula may name.
     *
     * @param source whose fields it reads; null where they are not known
     * @param design whose value maps and parameters it names; null for none
     */
    public record Surroundings(Entity source, Template design) {
        public static final Surroundings NONE = new Surroundings(null, null);
    }

    /** Every function, in the order of menus. */
    public List<Signature> functions() {
        return language.functions();
    }

    /** @throws crosstie.model.Refusal when the connection or entity is not known */
    public Surroundings over(String connection, String entity, Template design) {
        return new Surroundings(environments.kept(connection).entity(entity), design);
    }

    public FormulaCheck check(String formula, Surroundings surroundings) {
        return language.read(formula, scope(surroundings)).check();
    }

    /** Words that may stand at the caret, the likeliest first. */
    public List<Completion> complete(String formula, int caret, Surroundings surroundings) {
        return editing.complete(formula, caret, scope(surroundings));
    }

    /** The function that the caret stands in, and which argument. */
    public Optional<SignatureHelp> help(String formula, int caret) {
        return editing.help(formula, caret);
    }

    public List<FormulaToken> colours(String formula) {
        return editing.colours(formula);
    }

    public Chain toChain(String formula) {
        return chains.toChain(formula);
    }

    /** @throws crosstie.model.Refusal where the chain cannot be written as a formula */
    public String toFormula(FieldMapping mapping) {
        return chains.toFormula(mapping.source(), mapping.steps());
    }

    /** What it gives for one row, by fields and lookup paths; other rows are not asked. */
    public FormulaTrial tryOn(String formula, Surroundings surroundings, Map<String, Object> row) {
        Language.Reading reading = language.read(formula, scope(surroundings));
        if (!reading.check().isGood()) {
            return new FormulaTrial(null, reading.formula().type(), reading.problems());
        }
        try {
            Object[] values = reading.formula().paths().stream()
                    .map(path -> SampleValue.of(row.get(path.text()), path, surroundings.source()))
                    .toArray();
            String value = CanonicalText.of(reading.formula().of(values));
            return new FormulaTrial(value, reading.formula().type(), reading.problems());
        } catch (ValueProblem p) {
            List<FormulaProblem> all = new ArrayList<>(reading.problems());
            all.add(FormulaProblem.error(p.code(), 0, formula.length(), p.arguments()));
            return new FormulaTrial(null, reading.formula().type(), all);
        }
    }

    private Scope scope(Surroundings surroundings) {
        Scope scope = Scope.of(RunFacts.at(clock.instant()));
        if (surroundings.source() != null) {
            scope = scope.withSource(surroundings.source(), path -> Optional.empty());
        }
        Template design = surroundings.design();
        return design == null
                ? scope
                : scope.withMaps(design.valueMaps())
                        .withParameters(
                                design.parameters(),
                                name -> Optional.ofNullable(design.parameters().get(name))
                                        .map(Parameter::value));
    }
}
