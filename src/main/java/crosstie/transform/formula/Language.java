package crosstie.transform.formula;

import crosstie.model.FieldPath;
import crosstie.model.FieldType;
import crosstie.model.FormulaCheck;
import crosstie.model.FormulaProblem;
import crosstie.model.Severity;
import crosstie.model.Signature;
import crosstie.transform.ArgumentProblem;
import crosstie.transform.Step;
import crosstie.transform.catalogue.Catalogue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;

/** The formula language. Reading never fails: it gives problems with their places. */
public final class Language {
    private final Functions functions;

    public Language(Catalogue catalogue) {
        this.functions = new Functions(catalogue);
    }

    /** A formula with what is wrong with it; one with errors computes nothing of use. */
    public record Reading(Formula formula, List<FormulaProblem> problems) {
        public Reading {
            problems = List.copyOf(problems);
        }

        public FormulaCheck check() {
            return new FormulaCheck(problems, formula.type(), formula.paths());
        }
    }

    /** Checks a formula; its fields stand in the row in the order of its paths. */
    public Reading read(String text, Scope scope) {
        Map<FieldPath, Integer> own = new LinkedHashMap<>();
        return read(text, scope, path -> own.computeIfAbsent(path, p -> own.size()));
    }

    /** The same, with fields at places of the caller's choice. */
    public Reading read(String text, Scope scope, ToIntFunction<FieldPath> slots) {
        Complaints complaints = new Complaints();
        List<FieldPath> paths = new ArrayList<>();
        Node tree = Parser.read(text, complaints);
        Bound bound = tree == null ? Bound.wrong(new Node.Missing(0, 0)) : bind(tree, scope, paths, slots, complaints);
        return new Reading(new Formula(bound, paths), complaints.all());
    }

    private Bound bind(
            Node tree, Scope scope, List<FieldPath> paths, ToIntFunction<FieldPath> slots, Complaints complaints) {
        Binder binder = new Binder(
                functions,
                scope,
                path -> {
                    if (!paths.contains(path)) {
                        paths.add(path);
                    }
                    return slots.applyAsInt(path);
                },
                complaints);
        return binder.one(tree);
    }

    /**
     * Compiles a formula for a run.
     *
     * @throws ArgumentProblem with the first error, where the formula has one
     */
    public Formula compile(String text, Scope scope, ToIntFunction<FieldPath> slots) {
        Reading reading = read(text, scope, slots);
        for (FormulaProblem p : reading.problems()) {
            if (p.severity() == Severity.ERROR) {
                throw new ArgumentProblem(p.code(), p.arguments().toArray());
            }
        }
        return reading.formula();
    }

    /**
     * Compiles a formula over the value that comes into a step.
     *
     * @throws ArgumentProblem with the first error, where the formula has one
     */
    public Step step(String text, Scope scope) {
        Formula formula = compile(text, scope, path -> 0);
        return value -> formula.of(new Object[] {value});
    }

    /** What a formula over an incoming value gives. */
    public FieldType result(String text, Scope scope) {
        return read(text, scope).formula().type();
    }

    /** Every function, in the order of menus. */
    public List<Signature> functions() {
        return functions.signatures();
    }

    Functions table() {
        return functions;
    }
}
