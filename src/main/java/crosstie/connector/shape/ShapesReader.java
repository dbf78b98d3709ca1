package crosstie.connector.shape;

import crosstie.model.Choice;
import crosstie.model.Entity;
import crosstie.model.EntityKey;
import crosstie.model.EntityName;
import crosstie.model.EntityTraits;
import crosstie.model.Field;
import crosstie.model.LookupTarget;
import crosstie.model.Traits;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Unpacks entities; what they share is unpacked once per reader. */
final class ShapesReader {
    private final Shapes from;
    private final Map<Integer, List<Choice>> choices = new HashMap<>();
    private final Map<Integer, Traits> traits = new HashMap<>();

    ShapesReader(Shapes from) {
        this.from = from;
    }

    String collection(PackedCursor in) {
        in.number();
        return word(in);
    }

    EntityName line(PackedCursor in) {
        return new EntityName(word(in), word(in), word(in), in.orNone(), words(in));
    }

    void visit(PackedCursor in, Shapes.Visitor visitor) {
        int name = in.number();
        int collection = in.number();
        int label = in.number();
        int fields = in.orNone();
        for (int k = in.count(); k > 0; k--) {
            in.number();
        }
        int[] words = new int[in.one() == 1 ? 2 * fields : 0];
        for (int i = 0; i < words.length; i++) {
            words[i] = i % 2 == 0 ? in.number() : in.orNone();
        }
        visitor.entity(name, collection, label, words);
    }

    boolean isComplete(PackedCursor in) {
        line(in);
        return in.one() == 1;
    }

    Entity entity(PackedCursor in) {
        EntityName line = line(in);
        int fields = in.one() == 1 ? line.fields() : 0;
        String[] names = new String[fields];
        String[] labels = new String[fields];
        for (int i = 0; i < fields; i++) {
            names[i] = word(in);
            int label = in.orNone();
            labels[i] = label == Shapes.DERIVED ? Labels.ofName(names[i]) : from.word(label);
        }
        boolean readOnly = in.one() == 1;
        List<EntityKey> keys = keys(in);
        EntityTraits told = entityTraits(in);
        List<Field> all = new ArrayList<>(fields);
        for (int i = 0; i < fields; i++) {
            all.add(field(in, names[i], labels[i]));
        }
        return new Entity(line.name(), line.collection(), line.label(), all, line.key(), keys, readOnly, told);
    }

    private List<EntityKey> keys(PackedCursor in) {
        int count = in.count();
        List<EntityKey> all = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            all.add(new EntityKey(word(in), words(in), in.one() == 1, word(in)));
        }
        return all;
    }

    private EntityTraits entityTraits(PackedCursor in) {
        String internal = word(in);
        String category = word(in);
        int flags = in.one();
        return new EntityTraits(
                internal,
                category,
                Flags.at(flags, 0),
                Flags.at(flags, 1),
                Flags.at(flags, 2),
                Flags.at(flags, 3),
                Flags.at(flags, 4),
                word(in));
    }

    private Field field(PackedCursor in, String name, String label) {
        int type = in.one();
        int flags = in.one();
        int length = in.number();
        int scale = in.orNone();
        int list = in.orNone();
        int targets = in.orNone();
        String wire = word(in);
        int told = in.orNone();
        return new Field(
                name,
                label,
                FieldCodes.type(type),
                Flags.at(flags, 0),
                Flags.at(flags, 1),
                Flags.at(flags, 2),
                length,
                scale,
                list < 0 ? List.of() : choices.computeIfAbsent(list, this::choices),
                targets < 0 ? List.of() : lookups(targets),
                wire,
                told < 0 ? Traits.NONE : traits.computeIfAbsent(told, this::traits));
    }

    private List<Choice> choices(int number) {
        PackedCursor in = from.choices(number);
        int count = in.count();
        List<Choice> all = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            all.add(new Choice(word(in), word(in), word(in), word(in)));
        }
        return List.copyOf(all);
    }

    private List<LookupTarget> lookups(int number) {
        PackedCursor in = from.lookups(number);
        int count = in.count();
        List<LookupTarget> all = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            all.add(new LookupTarget(word(in), word(in), word(in), word(in)));
        }
        return all;
    }

    private Traits traits(int number) {
        PackedCursor in = from.traits(number);
        return new Traits(
                in.orNone(),
                PackedBytes.decimal(in),
                PackedBytes.decimal(in),
                Traits.Level.values()[in.one()],
                Traits.Days.values()[in.one()],
                in.one() == 1,
                word(in),
                word(in),
                word(in));
    }

    private List<String> words(PackedCursor in) {
        int count = in.count();
        List<String> all = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            all.add(word(in));
        }
        return all;
    }

    private String word(PackedCursor in) {
        return from.word(in.number());
    }
}
