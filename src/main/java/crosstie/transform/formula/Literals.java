package crosstie.transform.formula;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Plain values as formulas write them, and back: text, numbers, yes and no, lists, records, Blank. */
final class Literals {
    private static final Set<String> WORDS =
            Set.of("true", "false", "And", "Or", "Not", "in", "exactin", Names.INCOMING);

    private static final BigDecimal LARGEST = BigDecimal.valueOf(Long.MAX_VALUE);

    private Literals() {}

    static String write(Object value) {
        return switch (value) {
            case null -> "Blank()";
            case String s -> '"' + s.replace("\"", "\"\"") + '"';
            case BigDecimal d -> Amounts.bounded(d).toPlainString();
            case Double d -> write(BigDecimal.valueOf(d));
            case List<?> all -> all.stream().map(Literals::write).collect(Collectors.joining(", ", "[", "]"));
            case Map<?, ?> map ->
                map.entrySet().stream()
                        .map(e -> key(e.getKey().toString()) + ": " + write(e.getValue()))
                        .collect(Collectors.joining(", ", "{", "}"));
            default -> value.toString();
        };
    }

    private static String key(String name) {
        return isPlain(name) ? name : '\'' + name.replace("'", "''") + '\'';
    }

    private static boolean isPlain(String name) {
        return !name.isEmpty()
                && Lexer.isNameStart(name.codePointAt(0))
                && name.codePoints().allMatch(Lexer::isNamePart);
    }

    /** A field or path, in quotes where it would be taken for a word of the language. */
    static String path(String text) {
        int dot = text.indexOf('.');
        String first = dot < 0 ? text : text.substring(0, dot);
        boolean word = WORDS.contains(first) || EnumWords.find(text).isPresent();
        return word ? "'" + first + "'" + text.substring(first.length()) : text;
    }

    static boolean isLiteral(Node node) {
        return switch (node) {
            case Node.Literal n -> true;
            case Node.Unary n -> n.sign().equals("-") && n.inner() instanceof Node.Literal(Number v, int s, int e);
            case Node.Name n -> !n.quoted() && EnumWords.find(n.text()).isPresent();
            case Node.Items n -> n.all().stream().allMatch(Literals::isLiteral);
            case Node.Entries n -> n.all().stream().allMatch(e -> isLiteral(e.value()));
            case Node.Call n -> n.function().equals("Blank") && n.arguments().isEmpty();
            case Node.Binary n -> false;
            case Node.Missing n -> false;
        };
    }

    /** The value of a literal. */
    static Object value(Node node) {
        return switch (node) {
            case Node.Literal n -> n.value();
            case Node.Unary n -> negative((Number) ((Node.Literal) n.inner()).value());
            case Node.Name n -> EnumWords.find(n.text()).orElse(null);
            case Node.Items n -> {
                List<Object> all = new ArrayList<>();
                n.all().forEach(each -> all.add(value(each)));
                yield all;
            }
            case Node.Entries n -> map(n);
            default -> null;
        };
    }

    static Map<String, Object> map(Node.Entries entries) {
        Map<String, Object> all = new LinkedHashMap<>();
        entries.all().forEach(e -> all.put(e.name(), value(e.value())));
        return all;
    }

    private static Object negative(Number n) {
        if (n instanceof Long whole) {
            return -whole;
        }
        BigDecimal d = ((BigDecimal) n).negate();
        return d.scale() == 0 && d.negate().subtract(BigDecimal.ONE).compareTo(LARGEST) <= 0
                ? (Object) d.longValue()
                : d;
    }
}
