package crosstie.sandbox.metadata;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import crosstie.sandbox.data.Book;
import crosstie.sandbox.data.Book.Title;
import crosstie.sandbox.data.Option;
import crosstie.sandbox.data.Shape;
import crosstie.sandbox.metadata.Words.Attribute;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;

/** F&O data entities by the thousand, with the working ones in front (F-7 to F-12). */
public final class Entities {
    private static final int STEP = 31_337;
    private static final List<String> CATEGORIES =
            List.of("Master", "Transaction", "Parameters", "Reference", "Document");
    private static final List<String> KEY_WORDS = List.of("Id", "Code", "Number");

    private final Size size;
    private final long seed;
    private final List<Title> titles;
    private final int own;
    private final int[] properties;
    private final int[] navigations;
    private final Set<Integer> keyless;
    private final Map<String, List<Option>> enumerations;
    private final List<String> enumNames;

    /** The working entities as they are, and as many more as the size asks for. */
    public static Book of(Book own, Size size, long seed) {
        if (size == Size.DEMO) return own;
        Entities made = new Entities(own, size, seed);
        return new Book(new Lazy(own.shapes(), size.entities, made::shape), made.titles, made.enumerations);
    }

    private Entities(Book own, Size size, long seed) {
        this.size = size;
        this.seed = seed;
        this.own = own.shapes().size();
        int more = size.entities - this.own;
        titles = titles(own);
        SplittableRandom random = new Drawing(seed, -1).random();
        int columns = own.shapes().stream().mapToInt(s -> s.columns.size()).sum();
        int ways = own.shapes().stream().mapToInt(s -> s.navigations.size()).sum();
        properties = Spread.of(size.properties - columns, more, 3, 500, random);
        navigations = Spread.of(size.navigations - ways, more, 0, 40, random);
        keyless = keyless(own);
        List<String> names = titles.stream().skip(this.own).map(Title::name).toList();
        enumerations = Enums.of(own.enumerations(), names, size, new Drawing(seed, -2));
        enumNames = List.copyOf(enumerations.keySet());
    }

    private Set<Integer> keyless(Book own) {
        int left = Size.KEYLESS
                - (int) own.shapes().stream().filter(s -> s.keys().isEmpty()).count();
        Set<Integer> places = new HashSet<>();
        for (int i = 1; i <= left; i++) places.add(i * 431);
        return places;
    }

    private List<Title> titles(Book own) {
        List<Title> all = new ArrayList<>(own.titles());
        Set<String> taken = new HashSet<>();
        for (Title title : all) {
            taken.add(title.name());
            taken.add(title.set());
        }
        long combinations = (long) Words.AREAS.size() * Words.SUBJECTS.size() * Words.KINDS.size();
        for (long i = 0; all.size() < size.entities; i++) {
            Title title = title((int) (i * STEP % combinations), i % 7 == 3 ? "V2" : "");
            if (taken.add(title.name()) && taken.add(title.set())) all.add(title);
        }
        return all;
    }

    private static Title title(int place, String version) {
        String area = Words.AREAS.get(place % 60);
        String subject = Words.SUBJECTS.get(place / 60 % 60);
        String kind = Words.KINDS.get(place / 3_600);
        String plural = kind.isEmpty() ? area + Words.plural(subject) : area + subject + Words.plural(kind);
        return new Title(area + subject + kind + version, plural + version, area + subject + kind + version + "Entity");
    }

    private Shape shape(int place) {
        Title title = titles.get(own + place);
        Drawing drawing = new Drawing(seed, place);
        ObjectNode facts = JsonNodeFactory.instance.objectNode();
        facts.put("name", title.name()).put("set", title.set()).put("aot", title.aot());
        facts.put("label", Words.label(title.set()));
        facts.put("category", drawing.one(CATEGORIES));
        facts.put("readonly", keyless.contains(place) || drawing.chance(6));
        Set<String> taken = new HashSet<>();
        ArrayNode columns = facts.putArray("columns");
        List<String> keys = keys(place);
        for (String key : keys) {
            taken.add(key);
            columns.add(key(key));
        }
        while (columns.size() < properties[place]) columns.add(column(drawing, taken));
        ways(facts.putArray("navigation"), place, keys, taken, drawing);
        return new Shape(facts, enumerations);
    }

    /** Known without making the entity: others point at them. */
    private List<String> keys(int place) {
        if (keyless.contains(place)) return List.of();
        Drawing drawing = new Drawing(seed, ~(long) place << 20);
        Set<String> taken = new HashSet<>();
        List<String> keys = new ArrayList<>();
        if (drawing.chance(67)) keys.add("dataAreaId");
        int more = 1 + (drawing.chance(35) ? 1 : 0) + (drawing.chance(15) ? 1 : 0);
        while (more-- > 0 && keys.size() < properties[place]) keys.add(drawing.property(drawing.one(KEY_WORDS), taken));
        return keys;
    }

    private static ObjectNode key(String name) {
        ObjectNode column = JsonNodeFactory.instance.objectNode();
        column.put("name", name).put("type", "text").put("key", true);
        boolean company = name.equals("dataAreaId");
        return column.put("label", company ? "Company" : Words.label(name)).put("max", company ? 4 : 20);
    }

    private ObjectNode column(Drawing drawing, Set<String> taken) {
        Attribute attribute = drawing.attribute();
        String name = drawing.property(attribute.word(), taken);
        return column(name, attribute.kind(), drawing, enumNames);
    }

    static ObjectNode column(String name, String kind, Drawing drawing, List<String> enumNames) {
        ObjectNode column = JsonNodeFactory.instance.objectNode();
        boolean choice = kind.equals("flag") || kind.equals("enum");
        column.put("name", name).put("type", choice ? "enum" : kind).put("label", Words.label(name));
        if (choice) column.put("enum", kind.equals("flag") ? "NoYes" : drawing.one(enumNames));
        if (kind.equals("text")) column.put("max", 10 * (1 + drawing.below(6)));
        if (drawing.chance(5)) column.put("mandatory", true);
        return column;
    }

    /** Ways to other entities: each over a text column that holds the last part of the other's key. */
    private void ways(ArrayNode ways, int place, List<String> keys, Set<String> taken, Drawing drawing) {
        for (int i = 0; i < navigations[place]; i++) {
            int other = drawing.below(titles.size() - own);
            List<String> theirs = keys(other);
            String name = titles.get(own + other).name();
            while (!taken.add(name)) name += "Relation";
            ObjectNode way = ways.addObject();
            way.put("name", name).put("set", titles.get(own + other).set());
            ObjectNode on = way.putObject("on");
            if (!keys.isEmpty() && !theirs.isEmpty()) on.put(keys.getLast(), theirs.getLast());
        }
    }
}
