package crosstie.json;

import java.util.Iterator;
import java.util.List;
import java.util.Map;

/** Plain values as JSON text, on one line or laid out for reading. */
final class JsonText {
    private static final String HEX = "0123456789abcdef";

    private final StringBuilder out;

    JsonText(StringBuilder out) {
        this.out = out;
    }

    /** The value on one line, with a blank after colons and commas. */
    static String line(Object value) {
        StringBuilder out = new StringBuilder();
        new JsonText(out).value(value);
        return out.toString();
    }

    JsonText value(Object value) {
        switch (value) {
            case null -> out.append("null");
            case String s -> text(s);
            case Map<?, ?> m -> object(m);
            case List<?> l -> list(l);
            case Double d when !Double.isFinite(d) -> out.append("null"); // JSON has no word for it
            case Number n -> out.append(n);
            case Boolean b -> out.append(b);
            default -> text(String.valueOf(value));
        }
        return this;
    }

    private void object(Map<?, ?> map) {
        out.append('{');
        String comma = "";
        for (Map.Entry<?, ?> e : map.entrySet()) {
            out.append(comma);
            key(e.getKey()).value(e.getValue());
            comma = ", ";
        }
        out.append('}');
    }

    private void list(List<?> list) {
        out.append('[');
        String comma = "";
        for (Object o : list) {
            out.append(comma);
            value(o);
            comma = ", ";
        }
        out.append(']');
    }

    JsonText key(Object key) {
        text(String.valueOf(key));
        out.append(": ");
        return this;
    }

    /** Line breaks and commas around the items of a list or object; {@code one} writes an item. */
    <T> void lines(char open, Iterable<T> items, char close, int indent, java.util.function.Consumer<T> one) {
        Iterator<T> all = items.iterator();
        out.append(open);
        while (all.hasNext()) {
            newLine(indent + 1);
            one.accept(all.next());
            if (all.hasNext()) {
                out.append(',');
            }
        }
        newLine(indent);
        out.append(close);
    }

    private void newLine(int indent) {
        out.append('\n').repeat("  ", indent);
    }

    /** Quoted. Lone surrogates are escaped: no encoding can carry them. */
    private void text(String s) {
        out.append('"');
        for (int i = 0; i < s.length(); i++) {
            char c = s.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> {
                    if (c < ' ' || c == 0x7f || isAlone(s, i)) {
                        escape(c);
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        out.append('"');
    }

    private void escape(char c) {
        out.append("\\u");
        for (int shift = 12; shift >= 0; shift -= 4) {
            out.append(HEX.charAt(c >> shift & 15));
        }
    }

    private static boolean isAlone(String s, int i) {
        char c = s.charAt(i);
        if (Character.isHighSurrogate(c)) {
            return i + 1 == s.length() || !Character.isLowSurrogate(s.charAt(i + 1));
        }
        return Character.isLowSurrogate(c) && (i == 0 || !Character.isHighSurrogate(s.charAt(i - 1)));
    }
}
