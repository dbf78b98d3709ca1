package crosstie.sandbox.data;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A Dataverse table or an F&O entity, as the resource files describe it. */
public final class Shape {
    /** Logical name, or name of the entity type. */
    public final String name;

    public final String set;
    public final String label;
    public final String plural;
    /** Dataverse: primary name column. */
    public final String title;
    /** Dataverse: the key that the metadata document names; differs from the id for users and teams (D-9). */
    public final String documentKey;

    public final String ownership;
    /** F&O: name in the application object tree, which error texts use (F-11). */
    public final String aot;

    public final String category;
    public final boolean readOnly;
    /** Dataverse: an elastic table, whose bulk messages may succeed in part (D-47). */
    public final boolean elastic;

    public final List<Column> columns;
    public final List<Reference> references;
    public final List<Navigation> navigations;
    private final List<Column> keys;
    private final Object[] initial;
    private volatile Set<String> hidden = Set.of();
    private volatile Set<String> hiddenBefore = Set.of();
    private final Map<String, Column> byProperty = new HashMap<>();
    private final Map<String, Column> byName = new HashMap<>();

    public Shape(JsonNode facts, Map<String, List<Option>> enumerations) {
        name = facts.get("name").asText();
        set = facts.get("set").asText();
        label = facts.get("label").asText();
        plural = facts.path("plural").asText(label);
        title = facts.path("title").asText();
        documentKey = facts.path("key").asText(facts.path("id").asText());
        ownership = facts.path("ownership").asText();
        aot = facts.path("aot").asText();
        category = facts.path("category").asText();
        readOnly = facts.path("readonly").asBoolean();
        elastic = facts.path("elastic").asBoolean();
        List<Column> all = new ArrayList<>();
        for (JsonNode column : facts.get("columns")) {
            all.add(new Column(
                    all.size(),
                    column,
                    enumerations.getOrDefault(column.path("enum").asText(), List.of())));
        }
        columns = List.copyOf(all);
        keys = columns.stream().filter(c -> c.key || c.kind == Kind.ID).toList();
        initial = columns.stream().map(Blank::initial).toArray();
        for (Column column : columns) {
            byProperty.put(column.property, column);
            byName.put(column.name, column);
        }
        references = references(facts.path("references"));
        navigations = navigations(facts.path("navigation"));
    }

    private static List<Reference> references(JsonNode array) {
        List<Reference> references = new ArrayList<>();
        for (JsonNode r : array) {
            references.add(new Reference(
                    r.get("column").asText(),
                    r.get("set").asText(),
                    r.get("key").asText(),
                    r.get("label").asText(),
                    r.path("country").asText()));
        }
        return List.copyOf(references);
    }

    private static List<Navigation> navigations(JsonNode array) {
        List<Navigation> navigations = new ArrayList<>();
        for (JsonNode n : array) {
            Map<String, String> on = new LinkedHashMap<>();
            n.get("on")
                    .properties()
                    .forEach(e -> on.put(e.getKey(), e.getValue().asText()));
            navigations.add(
                    new Navigation(n.get("name").asText(), n.get("set").asText(), Collections.unmodifiableMap(on)));
        }
        return List.copyOf(navigations);
    }

    /** The column of this property name in payloads and queries, or null. */
    public Column property(String property) {
        return hidden.contains(property) ? null : byProperty.get(property);
    }

    /**
     * The columns that there are for clients.
     *
     * @param stale whether as before the last change of metadata (D-13)
     */
    public List<Column> visible(boolean stale) {
        Set<String> not = stale ? hiddenBefore : hidden;
        return not.isEmpty()
                ? columns
                : columns.stream().filter(c -> !not.contains(c.property)).toList();
    }

    void hide(String property, boolean away) {
        Set<String> next = new HashSet<>(hidden);
        if (away) next.add(property);
        else next.remove(property);
        hiddenBefore = hidden;
        hidden = Set.copyOf(next);
    }

    void settle() {
        hiddenBefore = hidden;
    }

    /** The column of this logical name, or null. */
    public Column column(String name) {
        return byName.get(name);
    }

    Book.Title heading() {
        return new Book.Title(name, set, aot);
    }

    public List<Column> keys() {
        return keys;
    }

    /** What F&O keeps in a column that nobody set. */
    public Object initial(Column column) {
        return initial[column.index];
    }

    /** A JSON document of this package's resource folder. */
    public static JsonNode resource(String name) {
        try (InputStream in = Shape.class.getResourceAsStream("/crosstie/sandbox/" + name)) {
            if (in == null) throw new IllegalStateException("missing resource " + name);
            return new JsonMapper().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
