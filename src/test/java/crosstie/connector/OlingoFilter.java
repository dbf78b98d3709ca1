package crosstie.connector;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.apache.olingo.commons.api.edm.EdmEnumType;
import org.apache.olingo.commons.api.edm.EdmType;
import org.apache.olingo.server.api.ODataApplicationException;
import org.apache.olingo.server.api.uri.UriResourceProperty;
import org.apache.olingo.server.api.uri.queryoption.expression.BinaryOperatorKind;
import org.apache.olingo.server.api.uri.queryoption.expression.Expression;
import org.apache.olingo.server.api.uri.queryoption.expression.ExpressionVisitor;
import org.apache.olingo.server.api.uri.queryoption.expression.Literal;
import org.apache.olingo.server.api.uri.queryoption.expression.Member;
import org.apache.olingo.server.api.uri.queryoption.expression.MethodKind;
import org.apache.olingo.server.api.uri.queryoption.expression.UnaryOperatorKind;

/** The value of a filter, parsed by the server, for one row. */
record OlingoFilter(Map<String, Object> row) implements ExpressionVisitor<Object> {
    @Override
    public Object visitBinaryOperator(BinaryOperatorKind operator, Object left, Object right)
            throws ODataApplicationException {
        return switch (operator) {
            case AND -> (boolean) left && (boolean) right;
            case OR -> (boolean) left || (boolean) right;
            case EQ -> left == null || right == null ? left == right : compare(left, right) == 0;
            case NE -> left == null || right == null ? left != right : compare(left, right) != 0;
            case GT -> left != null && right != null && compare(left, right) > 0;
            case GE -> left != null && right != null && compare(left, right) >= 0;
            case LT -> left != null && right != null && compare(left, right) < 0;
            case LE -> left != null && right != null && compare(left, right) <= 0;
            default -> throw unknown(operator);
        };
    }

    private static int compare(Object left, Object right) {
        return left instanceof Number || right instanceof Number
                ? new BigDecimal(left.toString()).compareTo(new BigDecimal(right.toString()))
                : left.toString().compareTo(right.toString());
    }

    @Override
    public Object visitUnaryOperator(UnaryOperatorKind operator, Object value) throws ODataApplicationException {
        if (operator == UnaryOperatorKind.NOT) {
            return !(boolean) value;
        }
        throw unknown(operator);
    }

    @Override
    public Object visitMethodCall(MethodKind method, List<Object> given) throws ODataApplicationException {
        if (given.contains(null)) {
            return false;
        }
        String text = given.getFirst().toString();
        return switch (method) {
            case CONTAINS -> text.contains(given.get(1).toString());
            case STARTSWITH -> text.startsWith(given.get(1).toString());
            case ENDSWITH -> text.endsWith(given.get(1).toString());
            default -> throw unknown(method);
        };
    }

    @Override
    public Object visitLiteral(Literal literal) {
        String text = literal.getText();
        if (text.equals("null")) {
            return null;
        }
        return text.startsWith("'") ? text.substring(1, text.length() - 1).replace("''", "'") : text;
    }

    @Override
    public Object visitMember(Member member) {
        UriResourceProperty property = (UriResourceProperty)
                member.getResourcePath().getUriResourceParts().getLast();
        return row.get(property.getProperty().getName());
    }

    @Override
    public Object visitLambdaExpression(String function, String variable, Expression expression)
            throws ODataApplicationException {
        throw unknown(function);
    }

    @Override
    public Object visitAlias(String name) throws ODataApplicationException {
        throw unknown(name);
    }

    @Override
    public Object visitTypeLiteral(EdmType type) throws ODataApplicationException {
        throw unknown(type);
    }

    @Override
    public Object visitLambdaReference(String variable) throws ODataApplicationException {
        throw unknown(variable);
    }

    @Override
    public Object visitEnum(EdmEnumType type, List<String> values) throws ODataApplicationException {
        throw unknown(type);
    }

    @Override
    public Object visitBinaryOperator(BinaryOperatorKind operator, Object left, List<Object> right)
            throws ODataApplicationException {
        throw unknown(operator);
    }

    private static ODataApplicationException unknown(Object what) {
        return new ODataApplicationException("not known here: " + what, 501, null);
    }
}
