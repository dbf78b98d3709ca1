package crosstie.odata.csdl;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * What a document says beside names and types, by term with full namespace (F-8). Structured values are flattened to text:
 * {@code Insertable=false;MaxLevels=2}.
 */
public final class Annotations {
    public static final Annotations NONE = new Annotations(new String[0]);

    /** Term, value, term, value: there is one of these per property of a document with 200,000 of them. */
    private final String[] pairs;

    Annotations(String[] pairs) {
        this.pairs = pairs;
    }

    /** The value's text; an enum member as {@code Namespace.Type/Member}. */
    public Optional<String> get(String term) {
        for (int i = 0; i < pairs.length; i += 2) {
            if (pairs[i].equals(term)) {
                return Optional.of(pairs[i + 1]);
            }
        }
        return Optional.empty();
    }

    /** Whether the term is there and true. A term without a value means true. */
    public boolean isTrue(String term) {
        return get(term).filter(v -> v.isEmpty() || v.equalsIgnoreCase("true")).isPresent();
    }

    /** Whether the term is there and says false. */
    public boolean isFalse(String term) {
        return get(term).filter("false"::equalsIgnoreCase).isPresent();
    }

    int size() {
        return pairs.length / 2;
    }

    public boolean isEmpty() {
        return pairs.length == 0;
    }

    public void forEach(BiConsumer<String, String> termAndValue) {
        for (int i = 0; i < pairs.length; i += 2) {
            termAndValue.accept(pairs[i], pairs[i + 1]);
        }
    }

    /** These first, then the others. */
    Annotations and(Annotations others) {
        if (others.isEmpty()) {
            return this;
        }
        String[] both = Arrays.copyOf(pairs, pairs.length + others.pairs.length);
        System.arraycopy(others.pairs, 0, both, pairs.length, others.pairs.length);
        return new Annotations(both);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Annotations a && Arrays.equals(pairs, a.pairs);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(pairs);
    }

    @Override
    public String toString() {
        return Arrays.toString(pairs);
    }
}
