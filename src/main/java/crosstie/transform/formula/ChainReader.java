package crosstie.transform.formula;

import crosstie.model.Chain;
import crosstie.model.FieldPath;
import crosstie.model.FieldSource;
import crosstie.model.FormulaProblem;
import crosstie.model.Parameter;
import crosstie.model.TransformStep;
import crosstie.transform.Transform;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** From a formula to a source and steps, where it is a nest of functions that are steps. */
final class ChainReader {
    private final Functions functions;

    ChainReader(Functions functions) {
        this.functions = functions;
    }

    Chain read(String formula) {
        Complaints complaints = new Complaints();
        Node tree = Parser.read(formula, complaints);
        if (tree == null || complaints.count() > 0) {
            return new Chain.OnlyText(complaints.all().getFirst());
        }
        for (Token token : Lexer.read(formula, complaints)) {
            if (token.kind() == Token.Kind.COMMENT) {
                return new Chain.OnlyText(FormulaProblem.error("CHAIN_COMMENT", token.start(), token.end()));
            }
        }
        try {
            return chain(tree);
        } catch (NoChain no) {
            return new Chain.OnlyText(no.why);
        }
    }

    private Chain.Steps chain(Node node) {
        return switch (node) {
            case Node n
            when Literals.isLiteral(n) && !(n instanceof Node.Items) && !(n instanceof Node.Entries) ->
                of(new FieldSource.Constant(Literals.value(n)));
            case Node.Name n -> of(new FieldSource.FromField(path(n)));
            case Node.Items n ->
                of(new FieldSource.FromFields(n.all().stream().map(this::path).toList()));
            case Node.Call n -> call(n);
            case Node.Binary n -> throw no("CHAIN_NO_STEP", n, n.operator().sign());
            case Node.Unary n -> throw no("CHAIN_NO_STEP", n, n.sign());
            default -> throw no("CHAIN_NO_STEP", node, "{}");
        };
    }

    private static Chain.Steps of(FieldSource source) {
        return new Chain.Steps(source, List.of());
    }

    private FieldPath path(Node node) {
        if (!(node instanceof Node.Name name)) {
            throw no("CHAIN_NOT_A_FIELD", node);
        }
        if (!name.quoted() && name.text().equals(Names.INCOMING)) {
            throw no("CHAIN_NO_SOURCE", node);
        }
        return FieldPath.parse(name.text()).orElseThrow(() -> no("FORMULA_PATH_INVALID", node, name.text()));
    }

    private Chain.Steps call(Node.Call call) {
        List<Node> given = call.arguments();
        if (call.function().equals("Param")
                && given.size() == 1
                && given.getFirst() instanceof Node.Literal(String name, int start, int end)) {
            return of(new FieldSource.FromParameter(name));
        }
        if (call.function().equals("If")) {
            return ifBlank(call);
        }
        if (call.function().equals("Coalesce") && given.size() > 1) {
            return coalesce(call);
        }
        Transform transform =
                functions.transform(call.function()).orElseThrow(() -> no("CHAIN_NO_STEP", call, call.function()));
        if (given.isEmpty() || given.size() > transform.parameters().size() + 1) {
            throw no("CHAIN_NO_STEP", call, call.function());
        }
        return with(chain(given.getFirst()), new TransformStep(transform.id(), settings(transform, call)));
    }

    private static Map<String, Object> settings(Transform transform, Node.Call call) {
        List<Node> given = call.arguments().subList(1, call.arguments().size());
        for (Node each : given) {
            if (!Literals.isLiteral(each)) {
                throw no("CHAIN_SETTING_COMPUTED", each, call.function());
            }
        }
        if (given.size() == 1 && given.getFirst() instanceof Node.Entries named) {
            return Literals.map(named);
        }
        Map<String, Object> all = new LinkedHashMap<>();
        for (int i = 0; i < given.size(); i++) {
            Object value = Literals.value(given.get(i));
            if (value != null) {
                Parameter p = transform.parameters().get(i);
                all.put(p.name(), value);
            }
        }
        return all;
    }

    /** {@code If(IsBlank(x), v, x)} is a default. */
    private Chain.Steps ifBlank(Node.Call call) {
        List<Node> given = call.arguments();
        if (given.size() == 3
                && given.get(0) instanceof Node.Call test
                && test.function().equals("IsBlank")
                && test.arguments().size() == 1
                && Literals.isLiteral(given.get(1))) {
            Chain.Steps tested = chain(test.arguments().getFirst());
            if (tested.equals(chain(given.get(2))) && !(tested.source() instanceof FieldSource.FromFields)) {
                return with(tested, value(given.get(1)));
            }
        }
        throw no("CHAIN_NO_STEP", call, call.function());
    }

    /** Several fields, and a value where all are empty. */
    private Chain.Steps coalesce(Node.Call call) {
        List<Node> fields = new ArrayList<>(call.arguments());
        Node last = fields.getLast();
        boolean otherwise = Literals.isLiteral(last) && Literals.value(last) != null;
        if (otherwise) {
            fields.removeLast();
        }
        Chain.Steps chain = fields.size() == 1
                ? chain(fields.getFirst())
                : with(
                        of(new FieldSource.FromFields(
                                fields.stream().map(this::path).toList())),
                        new TransformStep("coalesce", Map.of()));
        return otherwise ? with(chain, value(last)) : chain;
    }

    private static TransformStep value(Node literal) {
        Object value = Literals.value(literal);
        if (value == null) {
            throw no("CHAIN_NO_STEP", literal, "Blank");
        }
        return new TransformStep("default", Map.of("value", value));
    }

    private static Chain.Steps with(Chain.Steps chain, TransformStep step) {
        List<TransformStep> steps = new ArrayList<>(chain.steps());
        steps.add(step);
        return new Chain.Steps(chain.source(), steps);
    }

    private static NoChain no(String code, Node node, Object... arguments) {
        return new NoChain(FormulaProblem.error(code, node.start(), node.end(), arguments));
    }

    @SuppressWarnings("serial")
    private static final class NoChain extends RuntimeException {
        private final transient FormulaProblem why;

        NoChain(FormulaProblem why) {
            super(why.code(), null, false, false);
            this.why = why;
        }
    }
}
