package crosstie.connector.shape;

import crosstie.model.EntityMatch;
import crosstie.model.EntityName;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/**
 * Entities and their fields by the words of their names and labels. A word that is typed finds all that begin with it, parts of names
 * written together ({@code customergroup}), and only where it finds nothing so, what holds it anywhere.
 * All words have to be found, in the entity's own names or in those together with one field's.
 */
public final class Index {
    private static final int MOST_WORDS = 12;
    private static final int MOST_LETTERS = 60;
    private static final int MOST_FIELDS = 20;

    private final Shapes shapes;
    private final List<EntityName> names;
    private final List<String> more;
    private final Tokens tokens;
    /** Per entity: name, collection, label. */
    private final int[] own;
    /** Per entity: where its fields begin. */
    private final int[] firsts;
    /** Per field: name, label. */
    private final int[] fields;
    /** As {@link #own}, in small letters and in one piece. */
    private final String[] flats;

    private final int[] alphabet;

    Index(IndexBuilder b) {
        shapes = b.shapes;
        names = List.copyOf(b.names);
        more = List.copyOf(b.more);
        tokens = b.tokens.done();
        own = Arrays.copyOf(b.own, 3 * names.size());
        firsts = Arrays.copyOf(b.firsts, names.size() + 1);
        fields = Arrays.copyOf(b.fields, firsts[names.size()]);
        alphabet = alphabet();
        flats = Arrays.stream(own).mapToObj(this::flat).toArray(String[]::new);
    }

    /** Per entity: its place in the order of collections. */
    private int[] alphabet() {
        Integer[] order = new Integer[names.size()];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, Comparator.comparing(i -> names.get(i).collection(), String.CASE_INSENSITIVE_ORDER));
        int[] places = new int[order.length];
        for (int i = 0; i < order.length; i++) {
            places[order[i]] = i;
        }
        return places;
    }

    private String flat(int text) {
        StringBuilder all = new StringBuilder();
        Parts.each(text(text), all::append);
        return all.toString();
    }

    public static Index of(Shapes shapes, Wordings wordings) {
        return new IndexBuilder(shapes, wordings).done();
    }

    private record Found(int entity, int rank, int length, int[] fields) {}

    /**
     * Best first: what is called so, what begins so, what holds all words; then entities of which a field holds some of them.
     *
     * @param words several, by blanks; none find everything
     */
    public List<EntityMatch> search(String words, int most) {
        List<String> wanted = wanted(words);
        if (wanted.isEmpty()) {
            return names.stream()
                    .limit(most)
                    .map(n -> new EntityMatch(n, List.of()))
                    .toList();
        }
        short[] masks = masks(wanted);
        int all = (1 << wanted.size()) - 1;
        List<Found> found = new ArrayList<>();
        for (int e = 0; e < names.size(); e++) {
            Found f = found(e, masks, all, String.join("", wanted));
            if (f != null) {
                found.add(f);
            }
        }
        found.sort(Comparator.comparingInt(Found::rank)
                .thenComparingInt(Found::length)
                .thenComparingInt(f -> alphabet[f.entity]));
        return found.stream().limit(most).map(this::match).toList();
    }

    private static List<String> wanted(String words) {
        return Arrays.stream(words.strip().split("[\\s_./]+"))
                .map(w -> Parts.folded(w.length() > MOST_LETTERS ? w.substring(0, MOST_LETTERS) : w))
                .filter(w -> !w.isEmpty())
                .distinct()
                .limit(MOST_WORDS)
                .toList();
    }

    /** Per text: which of the words it holds, a bit each. */
    private short[] masks(List<String> wanted) {
        short[] masks = new short[shapes.words() + more.size()];
        for (int i = 0; i < wanted.size(); i++) {
            String word = wanted.get(i);
            short bit = (short) (1 << i);
            boolean[] any = new boolean[1];
            tokens.beginning(word, t -> any[0] |= mark(masks, t, bit));
            for (int cut = 1; cut < word.length(); cut++) {
                String head = word.substring(0, cut);
                if (tokens.has(head)) {
                    BitSet onward = tokens.onward(word.substring(cut));
                    tokens.equal(head, t -> {
                        if (onward.get(t) && (masks[t] & bit) == 0 && Parts.together(text(t), word)) {
                            any[0] |= mark(masks, t, bit);
                        }
                    });
                }
            }
            if (!any[0]) {
                tokens.holding(word, t -> mark(masks, t, bit));
            }
        }
        return masks;
    }

    private static boolean mark(short[] masks, int text, short bit) {
        masks[text] |= bit;
        return true;
    }

    private Found found(int e, short[] masks, int all, String typed) {
        int mine = masks[own[3 * e]] | masks[own[3 * e + 1]] | masks[own[3 * e + 2]];
        if (mine == all) {
            int length = names.get(e).collection().length();
            return new Found(e, rank(e, typed), length, new int[0]);
        }
        int[] hits = new int[MOST_FIELDS];
        int count = 0;
        for (int f = firsts[e]; f < firsts[e + 1] && count < MOST_FIELDS; f += 2) {
            int label = fields[f + 1];
            int its = masks[fields[f]] | (label == Shapes.DERIVED ? 0 : masks[label]);
            if (its != 0 && (mine | its) == all) {
                hits[count++] = f;
            }
        }
        return count == 0 ? null : new Found(e, mine != 0 ? 3 : 4, -count, Arrays.copyOf(hits, count));
    }

    private int rank(int e, String typed) {
        int best = 2;
        for (int i = 0; i < 3; i++) {
            String flat = flats[3 * e + i];
            best = Math.min(best, flat.equals(typed) ? 0 : flat.startsWith(typed) ? 1 : 2);
        }
        return best;
    }

    private EntityMatch match(Found f) {
        List<EntityMatch.Hit> hits = new ArrayList<>(f.fields.length);
        for (int at : f.fields) {
            String name = text(fields[at]);
            String label = fields[at + 1] == Shapes.DERIVED ? Labels.ofName(name) : text(fields[at + 1]);
            hits.add(new EntityMatch.Hit(name, label));
        }
        return new EntityMatch(names.get(f.entity), hits);
    }

    private String text(int number) {
        int known = shapes.words();
        return number < known ? shapes.word(number) : more.get(number - known);
    }
}
