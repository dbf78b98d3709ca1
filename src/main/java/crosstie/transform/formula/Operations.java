package crosstie.transform.formula;

import crosstie.model.FieldType;
import java.util.ArrayList;
import java.util.List;

/** Compiles what stands between values, and before and after them. */
final class Operations {
    private final Binder binder;

    Operations(Binder binder) {
        this.binder = binder;
    }

    Bound unary(Node.Unary node) {
        if (node.sign().equals("!")) {
            Bound inner = binder.wanted(binder.one(node.inner()), "YesNo", "Not");
            Code code = inner.code();
            return binder.folded(node, FieldType.BOOLEAN, run -> !Values.flag(code.of(run)), List.of(inner));
        }
        Bound inner = binder.wanted(binder.one(node.inner()), "Number", node.sign());
        Code code = inner.code();
        return node.sign().equals("%")
                ? binder.folded(node, FieldType.DECIMAL, run -> Amounts.percent(code.of(run)), List.of(inner))
                : binder.folded(
                        node,
                        Types.sum(inner.type(), inner.type()),
                        run -> Amounts.negate(code.of(run)),
                        List.of(inner));
    }

    Bound binary(Node.Binary node) {
        return switch (node.operator()) {
            case JOIN -> join(node);
            case AND, OR -> Logic.both(node, flags(node), node.operator() == Operator.AND, binder);
            case IN, EXACT_IN -> in(node);
            case EQUAL, UNEQUAL -> equal(node);
            case LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL -> ordered(node);
            case ADD, SUBTRACT, MULTIPLY, DIVIDE, POWER -> calculated(node);
        };
    }

    /** A row of joins is one: each text is copied once. */
    private Bound join(Node.Binary node) {
        List<Node> parts = new ArrayList<>();
        Node left = node;
        while (left instanceof Node.Binary b && b.operator() == Operator.JOIN) {
            parts.addFirst(b.right());
            left = b.left();
        }
        parts.addFirst(left);
        List<Bound> bound = parts.stream().map(binder::one).toList();
        return binder.folded(node, FieldType.TEXT, Texts.joined(bound), bound);
    }

    private List<Bound> flags(Node.Binary node) {
        String sign = node.operator().sign();
        return List.of(
                binder.wanted(binder.one(node.left()), "YesNo", sign),
                binder.wanted(binder.one(node.right()), "YesNo", sign));
    }

    private Bound in(Node.Binary node) {
        Bound part = binder.one(node.left());
        Bound whole = binder.bind(node.right());
        boolean exact = node.operator() == Operator.EXACT_IN;
        Code a = part.code();
        Code b = whole.code();
        Code code = run -> Comparison.in(run.counted(a.of(run)), run.counted(b.of(run)), exact);
        return binder.folded(node, FieldType.BOOLEAN, code, List.of(part, whole));
    }

    private Bound equal(Node.Binary node) {
        Bound left = binder.one(node.left());
        Bound right = binder.one(node.right());
        if (!Types.comparable(left.type(), right.type())) {
            binder.complaints()
                    .error(
                            "FORMULA_NOT_COMPARABLE",
                            node,
                            left.type().word(),
                            right.type().word());
            return Bound.wrong(node);
        }
        Bound a = Members.named(left, right, binder.complaints());
        Bound b = Members.named(right, left, binder.complaints());
        return binder.folded(node, FieldType.BOOLEAN, same(a, b, node.operator() == Operator.EQUAL), List.of(a, b));
    }

    private static Code same(Bound a, Bound b, boolean wanted) {
        Code x = a.code();
        Code y = b.code();
        return run -> Comparison.same(run.counted(x.of(run)), run.counted(y.of(run))) == wanted;
    }

    private Bound ordered(Node.Binary node) {
        Bound left = binder.one(node.left());
        Bound right = binder.one(node.right());
        boolean date = Types.isDate(left.type()) || Types.isDate(right.type());
        String wanted = date ? "Date" : "Number";
        Bound a = binder.wanted(left, wanted, node.operator().sign());
        Bound b = binder.wanted(right, wanted, node.operator().sign());
        return binder.folded(node, FieldType.BOOLEAN, order(a.code(), b.code(), node.operator()), List.of(a, b));
    }

    private static Code order(Code a, Code b, Operator operator) {
        return switch (operator) {
            case LESS -> run -> Comparison.order(a.of(run), b.of(run)) < 0;
            case LESS_OR_EQUAL -> run -> Comparison.order(a.of(run), b.of(run)) <= 0;
            case GREATER -> run -> Comparison.order(a.of(run), b.of(run)) > 0;
            default -> run -> Comparison.order(a.of(run), b.of(run)) >= 0;
        };
    }

    private Bound calculated(Node.Binary node) {
        String sign = node.operator().sign();
        Bound left = binder.wanted(binder.one(node.left()), "Number", sign);
        Bound right = binder.wanted(binder.one(node.right()), "Number", sign);
        boolean exact = node.operator() != Operator.DIVIDE && node.operator() != Operator.POWER;
        FieldType type = exact ? Types.sum(left.type(), right.type()) : FieldType.DECIMAL;
        return binder.folded(node, type, amount(left.code(), right.code(), node.operator()), List.of(left, right));
    }

    private static Code amount(Code a, Code b, Operator operator) {
        return switch (operator) {
            case ADD -> run -> Amounts.add(a.of(run), b.of(run));
            case SUBTRACT -> run -> Amounts.subtract(a.of(run), b.of(run));
            case MULTIPLY -> run -> Amounts.multiply(a.of(run), b.of(run));
            case DIVIDE -> run -> Amounts.divide(a.of(run), b.of(run));
            default -> run -> Amounts.power(a.of(run), b.of(run));
        };
    }
}
