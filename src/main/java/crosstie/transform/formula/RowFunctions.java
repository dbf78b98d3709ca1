package crosstie.transform.formula;

import crosstie.model.Entity;
import crosstie.model.Field;
import crosstie.model.FieldType;
import crosstie.model.Nearest;
import crosstie.model.Parameter;
import crosstie.model.Signature;
import crosstie.transform.Blank;
import crosstie.transform.RowFinder;
import crosstie.transform.RowFinder.Question;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** What a formula may ask beyond its row: parameters of the template, and rows of other tables. */
final class RowFunctions {
    private static final String FAMILY = "rows";

    private RowFunctions() {}

    static List<Function> all() {
        return List.of(new Param(), new LookUp());
    }

    /** A parameter of the template, by its name. */
    private record Param(Signature signature) implements Function {
        Param() {
            this(Spec.of(FAMILY, "Param(name: Text): Any"));
        }

        @Override
        public Bound bind(Node.Call call, Binder binder) {
            if (!binder.countFits(call, signature)) {
                return Bound.wrong(call);
            }
            if (!(call.arguments().getFirst() instanceof Node.Literal(String name, int start, int end))) {
                binder.complaints().error("FORMULA_NOT_FIXED", call.arguments().getFirst(), "Param");
                return Bound.wrong(call);
            }
            Parameter known = binder.scope().parameters().get(name);
            if (known == null) {
                List<String> names = List.copyOf(binder.scope().parameters().keySet());
                String near = String.join(", ", Nearest.of(name, names));
                binder.complaints().error("FORMULA_PARAMETER_UNKNOWN", start, end, name, near);
                return Bound.wrong(call);
            }
            Object value = plain(binder.scope().values().apply(name).orElse(null));
            return Bound.fixed(call, value == null ? type(known.kind()) : Values.type(value), value);
        }

        private static Object plain(Object value) {
            return switch (value) {
                case Integer n -> n.longValue();
                case Double d when Double.isFinite(d) -> BigDecimal.valueOf(d);
                case null -> null;
                default -> value;
            };
        }

        private static FieldType type(Parameter.Kind kind) {
            return switch (kind) {
                case NUMBER -> FieldType.DECIMAL;
                case YES_NO -> FieldType.BOOLEAN;
                default -> FieldType.OTHER;
            };
        }
    }

    /** {@code LookUp(accounts, accountnumber = customer, name)}: the value of another row, found by one field. */
    private record LookUp(Signature signature) implements Function {
        private static final String DESTINATION = "Destination.";
        private static final String SOURCE = "Source.";

        LookUp() {
            this(Spec.of(FAMILY, "LookUp(table: Table, condition: Condition, field: Field): Any"));
        }

        @Override
        public Bound bind(Node.Call call, Binder binder) {
            if (!binder.countFits(call, signature)) {
                return Bound.wrong(call);
            }
            String table = name(call.arguments().get(0));
            String take = name(call.arguments().get(2));
            if (table == null
                    || take == null
                    || !(call.arguments().get(1) instanceof Node.Binary condition)
                    || condition.operator() != Operator.EQUAL
                    || name(condition.left()) == null) {
                binder.complaints().error("FORMULA_LOOKUP_FORM", call);
                return Bound.wrong(call);
            }
            boolean destination = table.startsWith(DESTINATION);
            String collection =
                    destination || table.startsWith(SOURCE) ? table.substring(table.indexOf('.') + 1) : table;
            Optional<Entity> entity = binder.scope().tables().find(destination, collection);
            known(condition.left(), entity, binder);
            Optional<Field> field = known(call.arguments().get(2), entity, binder);
            Bound key = binder.one(condition.right());
            FieldType type = field.map(Field::type).orElse(FieldType.OTHER);
            return Bound.of(
                    call,
                    type,
                    code(
                            binder.scope().facts().rows(),
                            new Question(destination, collection, name(condition.left()), take),
                            key.code()));
        }

        private static Code code(RowFinder rows, Question question, Code key) {
            rows.expect(question);
            return run -> {
                Object value = key.of(run);
                Object found = Blank.is(value) ? null : rows.find(question, value);
                return run.counted(found == RowFinder.NONE ? null : found);
            };
        }

        /** Names stand bare; a text in quotes is taken, too. */
        private static String name(Node node) {
            return switch (node) {
                case Node.Name n -> n.text();
                case Node.Literal(String text, int start, int end) -> text;
                default -> null;
            };
        }

        /** The field, where the table is known; a name that the table does not have is a problem. */
        private static Optional<Field> known(Node node, Optional<Entity> table, Binder binder) {
            String name = name(node);
            if (table.isEmpty() || name.indexOf('.') >= 0) {
                return Optional.empty();
            }
            Optional<Field> field = table.get().field(name);
            if (field.isEmpty()) {
                String near = String.join(
                        ", ",
                        Nearest.of(
                                name,
                                table.get().fields().stream().map(Field::name).toList()));
                binder.complaints()
                        .error("FORMULA_FIELD_UNKNOWN", node, name, table.get().collection(), near);
            }
            return field;
        }
    }
}
