package crosstie.sandbox.data;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * All shapes of one system. There may be thousands, most of them made when they are looked at: ask for what you need by name, and walk
 * through the list only to write it out.
 */
public final class Book {
    /** What an entity or table is called: by itself, by its set, and in the application object tree (F-11). */
    public record Title(String name, String set, String aot) {}

    private final List<Shape> shapes;
    private final List<Title> titles;
    private final Map<String, List<Option>> enumerations;
    private Shape changed;
    private volatile Edition edition = new Edition(0, Instant.MIN);
    private final Map<String, Integer> byName = new HashMap<>();
    private final Map<String, Integer> bySet = new HashMap<>();
    private final Map<String, Integer> byAot = new HashMap<>();

    /**
     * A state of the metadata.
     *
     * @param number grows with every change
     * @param since when it began
     */
    public record Edition(long number, Instant since) {}

    /** @param titles of the shapes, in the same order */
    public Book(List<Shape> shapes, List<Title> titles, Map<String, List<Option>> enumerations) {
        this.shapes = shapes;
        this.titles = List.copyOf(titles);
        this.enumerations = Collections.unmodifiableMap(enumerations);
        for (int i = 0; i < titles.size(); i++) {
            byName.put(titles.get(i).name(), i);
            bySet.put(titles.get(i).set(), i);
            byAot.put(titles.get(i).aot(), i);
        }
    }

    /** What a resource file says. */
    public static Book read(String resource) {
        return read(resource, root -> {});
    }

    /** @param more adds to what the file says before it is taken in */
    public static Book read(String resource, Consumer<JsonNode> more) {
        JsonNode root = Shape.resource(resource);
        more.accept(root);
        Map<String, List<Option>> enumerations = new LinkedHashMap<>();
        root.path("enums").properties().forEach(e -> {
            List<Option> members = new ArrayList<>();
            for (JsonNode m : e.getValue())
                members.add(new Option(m.get(1).asInt(), m.get(0).asText(), -1));
            enumerations.put(e.getKey(), List.copyOf(members));
        });
        List<Shape> shapes = new ArrayList<>();
        for (JsonNode facts : root.has("tables") ? root.get("tables") : root.get("entities"))
            shapes.add(new Shape(facts, enumerations));
        return new Book(List.copyOf(shapes), shapes.stream().map(Shape::heading).toList(), enumerations);
    }

    /** These shapes and those of another book. */
    public Book and(Book other) {
        List<Shape> both = new ArrayList<>(shapes);
        both.addAll(other.shapes);
        List<Title> called = new ArrayList<>(titles);
        called.addAll(other.titles);
        return new Book(List.copyOf(both), called, enumerations);
    }

    public List<Shape> shapes() {
        return shapes;
    }

    public List<Title> titles() {
        return titles;
    }

    /** F&O enums by name. */
    public Map<String, List<Option>> enumerations() {
        return enumerations;
    }

    /** The shape of this entity type or logical name, or null. */
    public Shape named(String name) {
        return at(byName.get(name));
    }

    /** The shape of this set, by exact name; null when there is none. */
    public Shape set(String set) {
        return at(bySet.get(set));
    }

    /** The shape of this name in the application object tree, or null. */
    public Shape inTree(String aot) {
        return at(byAot.get(aot));
    }

    /** The entity type of a set that exists. */
    public String type(String set) {
        return titles.get(bySet.get(set)).name();
    }

    public Edition edition() {
        return edition;
    }

    /**
     * Takes a column that is no lookup away from a working entity or table, or puts it back: the metadata change at once.
     *
     * @throws IllegalArgumentException when there is none
     */
    public synchronized void hide(String name, String column, boolean away, Instant now) {
        Shape shape = named(name);
        Column found = shape == null ? null : shape.column(column);
        boolean working = shape == named(name); // others are made anew each time
        if (!working || found == null || found.kind == Kind.LOOKUP)
            throw new IllegalArgumentException(name + "." + column);
        if (changed != null) changed.settle();
        changed = shape;
        shape.hide(found.property, away);
        edition = new Edition(edition.number + 1, now);
    }

    private Shape at(Integer index) {
        return index == null ? null : shapes.get(index);
    }
}
