package crosstie.mapping.suggest;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What is known of fields that belong together, by direction: what Prospect to cash carries over, what it fills with a constant, and what it
 * leaves alone although both sides have it. Learned for other entities by the words of the names, without those that name the entity:
 * {@code QuotationTotalAmount} and {@code OrderTotalAmount} are the same thing of two documents.
 */
public final class KnownPairs {
    /** A field and the one it goes to, by entity set; {@code from} is the constant where there is one. */
    public record Pair(String source, String from, String destination, String to) {}

    private final List<Pair> pairs;
    private final List<Pair> left;
    private final List<Pair> constants;
    private final Set<String> whole = new HashSet<>();
    private final Map<String, Set<String>> exactly = new HashMap<>();
    private final Map<String, Set<String>> carried = new HashMap<>();
    private final Set<String> filled = new HashSet<>();
    private final Set<String> filledOfAKind = new HashSet<>();
    private final Set<String> leftOfAKind = new HashSet<>();

    private KnownPairs(List<Pair> pairs, List<Pair> left, List<Pair> constants) {
        this.pairs = List.copyOf(pairs);
        this.left = List.copyOf(left);
        this.constants = List.copyOf(constants);
        for (Pair p : pairs) {
            whole.add(key(p.source, p.from, p.destination, p.to));
            whole.add(key(p.destination, p.to, p.source, p.from));
            String to = Gist.of(p.destination, p.to);
            carried.computeIfAbsent(Gist.of(p.source, p.from), k -> new HashSet<>())
                    .add(to);
            exactly.computeIfAbsent(key(p.from), k -> new HashSet<>()).add(key(p.to));
            filled.add(to);
            filledOfAKind.add(kind(p.source) + to);
            filledOfAKind.add(kind(p.source) + key(p.to));
        }
        left.forEach(this::leave);
        constants.forEach(this::leave);
    }

    private void leave(Pair p) {
        leftOfAKind.add(kind(p.source) + Gist.of(p.destination, p.to));
        leftOfAKind.add(kind(p.source) + key(p.to));
    }

    /** All that ship with the product. */
    public static KnownPairs shipped() {
        return new KnownPairs(read("known-pairs.tsv"), read("left-alone.tsv"), read("known-constants.tsv"));
    }

    private static List<Pair> read(String name) {
        return Resource.lines(name).stream()
                .map(line -> line.split("\t"))
                .map(p -> new Pair(p[0], p[1], p[2], p[3]))
                .toList();
    }

    public static KnownPairs none() {
        return new KnownPairs(List.of(), List.of(), List.of());
    }

    /** Only those that are wanted. */
    public KnownPairs only(Predicate<Pair> wanted) {
        return new KnownPairs(
                pairs.stream().filter(wanted).toList(),
                left.stream().filter(wanted).toList(),
                constants.stream().filter(wanted).toList());
    }

    boolean isEmpty() {
        return pairs.isEmpty();
    }

    /** Whether this field of this entity is carried over to that one, in this direction or the other. */
    boolean holds(String source, String from, String destination, String to) {
        return whole.contains(key(source, from, destination, to));
    }

    /** Whether fields of such names are carried over between other entities, in this direction. */
    boolean carries(Side from, Side to) {
        return exactly.getOrDefault(from.name(), Set.of()).contains(to.name())
                || carried.getOrDefault(from.gist(), Set.of()).contains(to.gist());
    }

    /** Whether entities of the same kind have such a field, which could be filled from another, and is not. */
    boolean leaves(String source, Side to) {
        return isLeft(kind(source) + to.gist()) || isLeft(kind(source) + to.name());
    }

    private boolean isLeft(String key) {
        return leftOfAKind.contains(key) && !filledOfAKind.contains(key);
    }

    /** How many of the two are known to be carried from and filled. */
    int usual(Side from, Side to) {
        return (carried.containsKey(from.gist()) ? 1 : 0) + (filled.contains(to.gist()) ? 1 : 0);
    }

    /** Lines of documents are mapped after other lines, not after their headers. */
    private static String kind(String entity) {
        String name = entity.toLowerCase(Locale.ROOT);
        return name.endsWith("lines") || name.endsWith("details") ? "lines " : "others ";
    }

    private static String key(String... parts) {
        return String.join("\t", parts).toLowerCase(Locale.ROOT);
    }
}
