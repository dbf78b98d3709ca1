package crosstie.connector.shape;

import crosstie.model.Choice;
import crosstie.model.Entity;
import crosstie.model.EntityKey;
import crosstie.model.EntityTraits;
import crosstie.model.Field;
import crosstie.model.LookupTarget;
import crosstie.model.Traits;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;

/** Packs entities one by one: whatever several of them say is kept once. */
public final class ShapesWriter {
    private final Map<String, Integer> words = new HashMap<>();
    private final Map<List<Choice>, Integer> choices = new HashMap<>();
    private final Map<List<LookupTarget>, Integer> lookups = new HashMap<>();
    private final Map<Traits, Integer> traits = new HashMap<>();
    private final PackedBytes texts = new PackedBytes();
    private final PackedBytes lists = new PackedBytes();
    private final PackedBytes targets = new PackedBytes();
    private final PackedBytes told = new PackedBytes();
    private final PackedBytes entities = new PackedBytes();
    private int count;

    /** @param complete whether the fields are all there; else only the line of the catalogue counts, and {@code fields} of it */
    private void add(Entity e, boolean complete, int fields) {
        PackedBytes out = new PackedBytes();
        out.number(word(e.name()));
        out.number(word(e.collection()));
        out.number(word(e.label()));
        out.orNone(fields);
        words(out, e.key());
        out.one(complete ? 1 : 0);
        if (complete) {
            e.fields().forEach(f -> {
                out.number(word(f.name()));
                out.orNone(f.label().equals(Labels.ofName(f.name())) ? Shapes.DERIVED : word(f.label()));
            });
        }
        out.one(e.readOnly() ? 1 : 0);
        out.number(e.alternateKeys().size());
        e.alternateKeys().forEach(k -> key(out, k));
        entityTraits(out, e.traits());
        if (complete) {
            e.fields().forEach(f -> field(out, f));
        }
        entities.raw(out);
        count++;
    }

    public ShapesWriter add(Entity entity) {
        add(entity, true, entity.fields().size());
        return this;
    }

    /** Without its fields. @param fields how many there are; -1 when not told */
    public ShapesWriter addLine(Entity entity, int fields) {
        add(entity, false, fields);
        return this;
    }

    private void key(PackedBytes out, EntityKey k) {
        out.number(word(k.name()));
        words(out, k.fields());
        out.one(k.active() ? 1 : 0);
        out.number(word(k.status()));
    }

    private void entityTraits(PackedBytes out, EntityTraits t) {
        out.number(word(t.internalName()));
        out.number(word(t.category()));
        out.one(Flags.of(t.tracked(), t.optimistic(), t.insertable(), t.updatable(), t.deletable()));
        out.number(word(t.primaryName()));
    }

    private void field(PackedBytes out, Field f) {
        out.one(FieldCodes.code(f.type()));
        out.one(Flags.of(f.required(), f.readOnly(), f.createOnly()));
        out.number(f.maxLength());
        out.orNone(f.scale());
        out.orNone(f.choices().isEmpty() ? -1 : choices(f.choices()));
        out.orNone(f.lookup().isEmpty() ? -1 : lookups(f.lookup()));
        out.number(word(f.wireType()));
        out.orNone(f.traits().equals(Traits.NONE) ? -1 : traits(f.traits()));
    }

    private int choices(List<Choice> all) {
        Integer known = choices.get(all);
        if (known != null) {
            return known;
        }
        PackedBytes out = new PackedBytes();
        out.number(all.size());
        all.forEach(c -> {
            out.number(word(c.value()));
            out.number(word(c.label()));
            out.number(word(c.state()));
            out.number(word(c.defaultStatus()));
        });
        lists.raw(out);
        choices.put(all, choices.size());
        return choices.size() - 1;
    }

    private int lookups(List<LookupTarget> all) {
        Integer known = lookups.get(all);
        if (known != null) {
            return known;
        }
        PackedBytes out = new PackedBytes();
        out.number(all.size());
        all.forEach(t -> {
            out.number(word(t.entity()));
            out.number(word(t.collection()));
            out.number(word(t.navigation()));
            out.number(word(t.primaryId()));
        });
        targets.raw(out);
        lookups.put(all, lookups.size());
        return lookups.size() - 1;
    }

    private int traits(Traits t) {
        Integer known = traits.get(t);
        if (known != null) {
            return known;
        }
        PackedBytes out = new PackedBytes();
        out.orNone(t.precision());
        out.decimal(t.min());
        out.decimal(t.max());
        out.one(t.level().ordinal());
        out.one(t.days().ordinal());
        out.one(t.computed() ? 1 : 0);
        out.number(word(t.format()));
        out.number(word(t.choices()));
        out.number(word(t.help()));
        told.raw(out);
        traits.put(t, traits.size());
        return traits.size() - 1;
    }

    private void words(PackedBytes out, List<String> all) {
        out.number(all.size());
        all.forEach(w -> out.number(word(w)));
    }

    private int word(String s) {
        Integer known = words.get(s);
        if (known != null) {
            return known;
        }
        texts.text(s);
        words.put(s, words.size());
        return words.size() - 1;
    }

    /** All that was added. */
    public Shapes done() {
        PackedBytes body = new PackedBytes();
        section(body, words.size(), texts);
        section(body, choices.size(), lists);
        section(body, lookups.size(), targets);
        section(body, traits.size(), told);
        section(body, count, entities);
        byte[] content = body.array();
        CRC32 check = new CRC32();
        check.update(content);
        return new Shapes(Shapes.whole(content, check.getValue()));
    }

    private static void section(PackedBytes body, int size, PackedBytes things) {
        body.number(size);
        body.append(things);
    }
}
