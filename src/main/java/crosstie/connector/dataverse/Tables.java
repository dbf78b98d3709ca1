package crosstie.connector.dataverse;

import crosstie.connector.call.Calls;
import crosstie.connector.call.JsonAnswer;
import crosstie.connector.call.Opening;
import crosstie.connector.call.Together;
import crosstie.connector.shape.Difference;
import crosstie.connector.shape.Directory;
import crosstie.connector.shape.Index;
import crosstie.connector.shape.KeptShapes;
import crosstie.connector.shape.Shapes;
import crosstie.connector.shape.ShapesWriter;
import crosstie.connector.shape.Wordings;
import crosstie.model.Entity;
import crosstie.model.EntityMatch;
import crosstie.model.EntityName;
import crosstie.model.MetadataChange;
import crosstie.odata.csdl.Csdl;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Metadata by EntityDefinitions (D-12): one list of all tables, and each table whole when asked for. Which fields the others have is only
 * read for a search, from {@code $metadata}. All of it is kept, and believed as long as the environment's mark stays the same (D-13).
 */
final class Tables {
    /** Without it, what was changed half a minute ago may be missing (D-13). */
    static final Map<String, String> STRONG = Map.of("Consistency", "Strong");

    private final Calls calls;
    private final Opening opening;
    private final MetadataMark mark;
    private final Labelling labelling;
    private final String language;
    private final KeptShapes list;
    private final KeptShapes document;
    private final Map<String, KeptShapes> whole = new ConcurrentHashMap<>();
    private final Map<String, Whole> entities = new ConcurrentHashMap<>();
    private volatile Listing listing;
    private volatile Found found;

    /** What was made of one version of the list. */
    private record Listing(Shapes from, Directory directory, Map<String, Table> byName) {}

    private record Found(Shapes list, Shapes document, Index index) {}

    Tables(Calls calls, Opening opening) {
        this.calls = calls;
        this.opening = opening;
        this.mark = new MetadataMark(calls, opening.surroundings().clock());
        this.labelling = new Labelling(opening.surroundings().language());
        this.language = labelling.language().getLanguage().toLowerCase(Locale.ROOT);
        this.list = kept("tables." + language, this::readList);
        this.document = kept("csdl", this::readDocument);
    }

    private KeptShapes kept(String name, KeptReading reading) {
        return new KeptShapes(opening.connection(), opening.surroundings(), name, known -> {
            String now = mark.now();
            boolean same = !now.isEmpty() && now.equals(known);
            return same ? Optional.empty() : Optional.of(new KeptShapes.Read(reading.read(), now));
        });
    }

    private interface KeptReading {
        Shapes read();
    }

    private Shapes readList() {
        String url = "EntityDefinitions?$select=" + Table.SELECT + "&$filter=IsPrivate%20eq%20false";
        ShapesWriter writer = new ShapesWriter();
        calls.read(url, STRONG, JsonAnswer.items(n -> Table.of(n, labelling)))
                .forEach(t -> writer.addLine(t.entity(List.of(), List.of()), -1));
        return writer.done();
    }

    private Shapes readDocument() {
        return calls.read(
                "$metadata?annotations=true",
                Map.of("Accept", "application/xml"),
                answer -> DocumentTables.packed(
                        Csdl.usual().keeping(DocumentTables::isWanted).read(answer.body())));
    }

    private Listing listing() {
        return listing(list.get());
    }

    private Listing listing(Shapes from) {
        Listing now = listing;
        if (now == null || now.from != from) {
            Map<String, Table> byName = from.all().stream()
                    .map(Table::of)
                    .collect(Collectors.toMap(Table::logicalName, Function.identity(), (a, b) -> a));
            now = new Listing(from, new Directory(from.names()), byName);
            listing = now;
        }
        return now;
    }

    List<EntityName> names() {
        return listing().directory.names();
    }

    /** @throws crosstie.model.Refusal usage, {@code ENTITY_UNKNOWN} */
    Entity entity(String called) {
        Listing now = listing();
        if (!now.directory.knows(called)) {
            now = listing(list.sure());
        }
        String name = now.directory.named(called, opening.connection().name()).name();
        Shapes shapes = whole(name).get();
        return entities.compute(name, (n, old) -> old != null && old.from == shapes ? old : new Whole(shapes)).entity;
    }

    /** As {@link #entity}; empty where nothing was ever read, so that there is nothing to compare with. */
    Optional<Entity> current(String collection) {
        return list.before().map(known -> entity(collection));
    }

    /** Unpacked once per version of a table. */
    private record Whole(Shapes from, Entity entity) {
        Whole(Shapes from) {
            this(from, from.at(0));
        }
    }

    private KeptShapes whole(String name) {
        return whole.computeIfAbsent(
                name,
                n -> kept(
                        "table." + n + "." + language,
                        () -> new ShapesWriter()
                                .add(new TableReading(calls, labelling, listing().byName).read(n))
                                .done()));
    }

    List<EntityMatch> search(String words, int most) {
        Shapes lines = list.get();
        if (words.isBlank()) {
            return Index.of(lines, Wordings.NONE).search(words, most);
        }
        Shapes fields = document.get();
        Found now = found;
        if (now == null || now.list != lines || now.document != fields) {
            now = new Found(lines, fields, Index.of(joined(listing(lines), fields), Wordings.NONE));
            found = now;
        }
        return now.index.search(words, most);
    }

    /** Tables as the list labels them, with fields as they are known: whole tables know labels, the document names only. */
    private Shapes joined(Listing lines, Shapes fields) {
        Map<String, Entity> byCollection = new HashMap<>();
        fields.all().forEach(e -> byCollection.put(e.collection(), e));
        tablesRead()
                .forEach(name ->
                        whole(name).before().map(s -> s.at(0)).ifPresent(e -> byCollection.put(e.collection(), e)));
        ShapesWriter writer = new ShapesWriter();
        for (Table table : lines.byName.values()) {
            Entity known = byCollection.get(table.collection());
            writer.add(table.entity(known == null ? List.of() : known.fields(), List.of()));
        }
        return writer.done();
    }

    /** Reads the list anew, and all tables that were ever read whole; what changed since. */
    List<MetadataChange> refresh() {
        Optional<Shapes> before = list.before();
        Optional<Shapes> fields = document.before();
        List<MetadataChange> all = new ArrayList<>();
        Shapes now = list.anew();
        before.ifPresent(b -> all.addAll(Difference.between(b, now)));
        List<Callable<List<MetadataChange>>> questions = new ArrayList<>();
        List<String> read = tablesRead();
        read.stream().filter(n -> listing(now).byName.containsKey(n)).forEach(name -> questions.add(() -> again(name)));
        Together.ask(questions).forEach(all::addAll);
        fields.ifPresent(b -> others(b, document.anew(), read).forEach(all::add));
        return List.copyOf(new LinkedHashSet<>(all));
    }

    /** Changes of tables that only the document tells of. */
    private List<MetadataChange> others(Shapes before, Shapes now, List<String> read) {
        List<String> told = read.stream()
                .map(n -> listing().byName.get(n))
                .filter(Objects::nonNull)
                .map(Table::collection)
                .toList();
        return Difference.between(before, now).stream()
                .filter(c -> !c.field().isEmpty() && !told.contains(c.entity()))
                .toList();
    }

    private List<MetadataChange> again(String name) {
        Optional<Shapes> before = whole(name).before();
        Shapes now = whole(name).anew();
        return before.map(b -> Difference.between(b, now)).orElse(List.of());
    }

    private List<String> tablesRead() {
        String start = "table.";
        String end = "." + language;
        return opening.surroundings().metadata().documents(opening.connection().identity()).stream()
                .filter(d -> d.startsWith(start) && d.endsWith(end))
                .map(d -> d.substring(start.length(), d.length() - end.length()))
                .toList();
    }
}
