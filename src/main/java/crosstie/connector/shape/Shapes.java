package crosstie.connector.shape;

import crosstie.model.Entity;
import crosstie.model.EntityName;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;

/**
 * Entities of an environment, packed: some 10 bytes a field instead of some 200. An entity is unpacked when asked for. The same bytes are
 * what a {@link crosstie.connector.MetadataCache} keeps; the fifth is the version of the form, and any other version is refused.
 */
public final class Shapes {
    /** To be raised with every change of the form, and with every change of what connectors read from the same documents. */
    static final byte VERSION = 1;

    /** In place of a label that is only the name, split into words: most are. */
    static final int DERIVED = -1;

    private static final byte[] HEAD = {'C', 'T', 'S', 'H', VERSION};
    private static final int BODY = HEAD.length + Long.BYTES;

    private final byte[] bytes;
    private final int[] words;
    private final int[] choices;
    private final int[] lookups;
    private final int[] traits;
    private final int[] entities;

    Shapes(byte[] bytes) {
        this.bytes = bytes;
        PackedCursor in = new PackedCursor(bytes, BODY);
        words = in.places();
        choices = in.places();
        lookups = in.places();
        traits = in.places();
        entities = in.places();
    }

    static byte[] whole(byte[] body, long check) {
        return ByteBuffer.allocate(BODY + body.length)
                .put(HEAD)
                .putLong(check)
                .put(body)
                .array();
    }

    /** Empty for what another version of this program wrote, and for anything else that is no such form. */
    public static Optional<Shapes> read(byte[] bytes) {
        if (bytes.length < BODY || !ByteBuffer.wrap(bytes, 0, HEAD.length).equals(ByteBuffer.wrap(HEAD))) {
            return Optional.empty();
        }
        CRC32 check = new CRC32();
        check.update(bytes, BODY, bytes.length - BODY);
        return ByteBuffer.wrap(bytes).getLong(HEAD.length) == check.getValue()
                ? Optional.of(new Shapes(bytes))
                : Optional.empty();
    }

    /** The form to keep. */
    public byte[] bytes() {
        return bytes.clone();
    }

    public int size() {
        return entities.length;
    }

    public List<EntityName> names() {
        List<EntityName> all = new ArrayList<>(entities.length);
        for (int i = 0; i < entities.length; i++) {
            all.add(unpacked().line(entity(i)));
        }
        return all;
    }

    /** What there is to search by in one entity. */
    interface Visitor {
        /** Numbers are of words; the fields' names and labels, which may be {@link #DERIVED}, take turns in {@code fields}. */
        void entity(int name, int collection, int label, int[] fields);
    }

    void visit(Visitor visitor) {
        ShapesReader reader = unpacked();
        for (int place : entities) {
            reader.visit(new PackedCursor(bytes, place).inside(), visitor);
        }
    }

    String collection(int place) {
        return unpacked().collection(entity(place));
    }

    /** Whether the fields are there too. */
    boolean isComplete(int place) {
        return unpacked().isComplete(entity(place));
    }

    /** The place of the entity with that collection; -1 for none. */
    public int of(String collection) {
        ShapesReader reader = unpacked();
        for (int i = 0; i < entities.length; i++) {
            if (reader.collection(entity(i)).equals(collection)) {
                return i;
            }
        }
        return -1;
    }

    /** @throws IndexOutOfBoundsException for a place that is none */
    public Entity at(int place) {
        return unpacked().entity(entity(place));
    }

    public List<Entity> all() {
        List<Entity> all = new ArrayList<>(entities.length);
        ShapesReader reader = unpacked();
        for (int i = 0; i < entities.length; i++) {
            all.add(reader.entity(entity(i)));
        }
        return all;
    }

    private ShapesReader unpacked() {
        return new ShapesReader(this);
    }

    PackedCursor entity(int place) {
        return new PackedCursor(bytes, entities[place]).inside();
    }

    int words() {
        return words.length;
    }

    String word(int number) {
        return new PackedCursor(bytes, words[number]).text();
    }

    PackedCursor choices(int number) {
        return new PackedCursor(bytes, choices[number]).inside();
    }

    PackedCursor lookups(int number) {
        return new PackedCursor(bytes, lookups[number]).inside();
    }

    PackedCursor traits(int number) {
        return new PackedCursor(bytes, traits[number]).inside();
    }
}
