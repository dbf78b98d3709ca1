package crosstie.connector.shape;

import crosstie.model.EntityName;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Collects what {@link Index} looks through. Texts go by their numbers in the packed form; labels known apart from it get further ones. */
final class IndexBuilder {
    final Shapes shapes;
    final List<EntityName> names;
    final List<String> more = new ArrayList<>();
    final Tokens.Builder tokens = new Tokens.Builder();
    final int[] own;
    final int[] firsts;
    int[] fields = new int[1 << 10];
    private final Wordings wordings;
    private final Map<String, Integer> moreNumbers = new HashMap<>();
    private final BitSet seen = new BitSet();
    private int entity;

    IndexBuilder(Shapes shapes, Wordings wordings) {
        this.shapes = shapes;
        this.wordings = wordings;
        this.names = shapes.names().stream().map(wordings::on).toList();
        this.own = new int[3 * names.size()];
        this.firsts = new int[names.size() + 1];
    }

    Index done() {
        shapes.visit(this::add);
        return new Index(this);
    }

    private void add(int name, int collection, int label, int[] words) {
        EntityName line = names.get(entity);
        own[3 * entity] = name;
        own[3 * entity + 1] = collection;
        own[3 * entity + 2] = known(line.label(), label);
        for (int i = 0; i < 3; i++) {
            taken(own[3 * entity + i]);
        }
        int at = firsts[entity];
        if (fields.length < at + words.length) {
            fields = Arrays.copyOf(fields, Math.max(at + words.length, fields.length * 2));
        }
        boolean labelled = wordings.knowsFields(line.name());
        for (int i = 0; i < words.length; i += 2) {
            fields[at + i] = words[i];
            taken(fields[at + i]);
            int shown = labelled ? label(line, words[i], words[i + 1]) : words[i + 1];
            fields[at + i + 1] = shown;
            if (shown != Shapes.DERIVED) {
                taken(shown);
            }
        }
        firsts[++entity] = at + words.length;
    }

    private int label(EntityName line, int field, int label) {
        String name = shapes.word(field);
        String packed = label == Shapes.DERIVED ? Labels.ofName(name) : shapes.word(label);
        String told = wordings.field(line.name(), name, packed);
        return told.equals(packed) ? label : further(told);
    }

    /** The number of a text that may be the one which {@code packed} is the number of. */
    private int known(String text, int packed) {
        return text.equals(shapes.word(packed)) ? packed : further(text);
    }

    private int further(String text) {
        return moreNumbers.computeIfAbsent(text, t -> {
            more.add(t);
            return shapes.words() + more.size() - 1;
        });
    }

    private void taken(int number) {
        if (!seen.get(number)) {
            seen.set(number);
            String text = number < shapes.words() ? shapes.word(number) : more.get(number - shapes.words());
            Parts.each(text, part -> tokens.add(part, number));
        }
    }
}
