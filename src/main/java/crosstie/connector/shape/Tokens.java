package crosstie.connector.shape;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntConsumer;

/** Words in order, and the numbers of the texts that hold each: some 20 bytes a word and 4 a text. */
final class Tokens {
    private final byte[] letters;
    private final int[] starts;
    private final int[] firsts;
    private final int[] texts;

    private Tokens(byte[] letters, int[] starts, int[] firsts, int[] texts) {
        this.letters = letters;
        this.starts = starts;
        this.firsts = firsts;
        this.texts = texts;
    }

    int size() {
        return starts.length - 1;
    }

    /** Every text with a word that begins so. */
    void beginning(String prefix, IntConsumer text) {
        byte[] p = prefix.getBytes(StandardCharsets.UTF_8);
        for (int i = atLeast(p); i < size() && begins(i, p); i++) {
            each(i, text);
        }
    }

    /** Every text with this very word. */
    void equal(String word, IntConsumer text) {
        byte[] w = word.getBytes(StandardCharsets.UTF_8);
        int i = atLeast(w);
        if (i < size() && begins(i, w) && starts[i + 1] - starts[i] == w.length) {
            each(i, text);
        }
    }

    /** Whether there is this very word. */
    boolean has(String word) {
        byte[] w = word.getBytes(StandardCharsets.UTF_8);
        int i = atLeast(w);
        return i < size() && begins(i, w) && starts[i + 1] - starts[i] == w.length;
    }

    /** Texts that have a word with which this could begin, or go on: all others need not be looked at. */
    BitSet onward(String rest) {
        BitSet all = new BitSet();
        beginning(rest, all::set);
        for (int end = 1; end < rest.length(); end++) {
            equal(rest.substring(0, end), all::set);
        }
        return all;
    }

    /** Every text with a word that holds this anywhere. */
    void holding(String some, IntConsumer text) {
        byte[] s = some.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < size(); i++) {
            for (int at = starts[i]; at + s.length <= starts[i + 1]; at++) {
                if (Arrays.equals(letters, at, at + s.length, s, 0, s.length)) {
                    each(i, text);
                    break;
                }
            }
        }
    }

    private void each(int word, IntConsumer text) {
        for (int k = firsts[word]; k < firsts[word + 1]; k++) {
            text.accept(texts[k]);
        }
    }

    private boolean begins(int i, byte[] p) {
        return starts[i + 1] - starts[i] >= p.length
                && Arrays.equals(letters, starts[i], starts[i] + p.length, p, 0, p.length);
    }

    /** The first word that does not come before this one. */
    private int atLeast(byte[] word) {
        int low = 0;
        int high = size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            int c = Arrays.compareUnsigned(letters, starts[middle], starts[middle + 1], word, 0, word.length);
            if (c < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Collects words in any order. */
    static final class Builder {
        private final Map<String, Integer> numbers = new HashMap<>();
        private int[] words = new int[1 << 12];
        private int[] texts = new int[1 << 12];
        private int pairs;

        void add(String word, int text) {
            if (pairs == words.length) {
                words = Arrays.copyOf(words, pairs * 2);
                texts = Arrays.copyOf(texts, pairs * 2);
            }
            Integer known = numbers.get(word);
            if (known == null) {
                known = numbers.size();
                numbers.put(word, known);
            }
            words[pairs] = known;
            texts[pairs++] = text;
        }

        Tokens done() {
            byte[][] sorted = new byte[numbers.size()][];
            int[] placeOf = places(sorted);
            int[] starts = new int[sorted.length + 1];
            for (int i = 0; i < sorted.length; i++) {
                starts[i + 1] = starts[i] + sorted[i].length;
            }
            byte[] letters = new byte[starts[sorted.length]];
            for (int i = 0; i < sorted.length; i++) {
                System.arraycopy(sorted[i], 0, letters, starts[i], sorted[i].length);
            }
            return grouped(letters, starts, placeOf);
        }

        /** Fills in the words in order, and tells where each number went. */
        private int[] places(byte[][] sorted) {
            record Word(byte[] letters, int number) {}
            Word[] all = new Word[sorted.length];
            numbers.forEach((w, n) -> all[n] = new Word(w.getBytes(StandardCharsets.UTF_8), n));
            Arrays.sort(all, (a, b) -> Arrays.compareUnsigned(a.letters, b.letters));
            int[] placeOf = new int[sorted.length];
            for (int i = 0; i < all.length; i++) {
                sorted[i] = all[i].letters;
                placeOf[all[i].number] = i;
            }
            return placeOf;
        }

        private Tokens grouped(byte[] letters, int[] starts, int[] placeOf) {
            int[] firsts = new int[starts.length];
            for (int k = 0; k < pairs; k++) {
                firsts[placeOf[words[k]] + 1]++;
            }
            for (int i = 1; i < firsts.length; i++) {
                firsts[i] += firsts[i - 1];
            }
            int[] next = firsts.clone();
            int[] grouped = new int[pairs];
            for (int k = 0; k < pairs; k++) {
                grouped[next[placeOf[words[k]]]++] = texts[k];
            }
            return new Tokens(letters, starts, firsts, grouped);
        }
    }
}
