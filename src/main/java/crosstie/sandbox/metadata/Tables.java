package crosstie.sandbox.metadata;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import crosstie.sandbox.data.Book;
import crosstie.sandbox.data.Shape;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Dataverse tables by the hundred, with the working ones in front (D-8 to D-12). */
public final class Tables {
    /** Everyday tables of every environment; those of {@link #ACTIVITIES} derive from the activity. */
    private static final List<String> USUAL = List.of(
            "sla", "equipment", "service", "territory", "campaign", "incident", "list", "competitor", "queue", "goal");

    static final List<String> ACTIVITIES =
            List.of("task", "email", "phonecall", "appointment", "letter", "fax", "campaignresponse");
    private static final int STEP = 7_919;
    private static final List<String> KINDS = List.of(
            "text",
            "text",
            "text",
            "text",
            "memo",
            "integer",
            "decimal",
            "money",
            "double",
            "boolean",
            "boolean",
            "datetime",
            "datetime",
            "day",
            "choice",
            "choice",
            "choice",
            "lookup",
            "lookup",
            "choices",
            "image",
            "file",
            "entityname",
            "long",
            "guid");
    private static final List<String> TARGETS =
            List.of("account", "contact", "product", "quote", "salesorder", "systemuser", "businessunit", "team");

    private final Drawing drawing;
    private final List<String> names = new ArrayList<>();

    /** The working tables as they are, and as many more as the size asks for. */
    public static Book of(Book own, Size size, long seed) {
        if (size == Size.DEMO) return own;
        return new Tables(own, size, seed).book(own);
    }

    private Tables(Book own, Size size, long seed) {
        drawing = new Drawing(seed, -4);
        Set<String> taken = new HashSet<>();
        own.titles().forEach(t -> taken.add(t.name()));
        names.addAll(USUAL);
        names.addAll(ACTIVITIES);
        int all = Words.TABLES.size() * Words.TABLES.size();
        for (int i = 0; names.size() < size.tables - own.shapes().size(); i++) {
            int place = (int) ((long) i * STEP % all);
            String first = Words.TABLES.get(place % Words.TABLES.size());
            String second = Words.TABLES.get(place / Words.TABLES.size());
            String name = (i % 5 == 0 ? "new_" : "msdyn_") + (first + second).toLowerCase(Locale.ROOT);
            if (!first.equals(second) && taken.add(name)) names.add(name);
        }
    }

    private Book book(Book own) {
        List<Shape> shapes = new ArrayList<>(own.shapes());
        for (String name : names) shapes.add(new Shape(table(name), Map.of()));
        List<Book.Title> titles = new ArrayList<>(own.titles());
        shapes.subList(titles.size(), shapes.size()).forEach(s -> titles.add(new Book.Title(s.name, s.set, "")));
        return new Book(List.copyOf(shapes), titles, Map.of());
    }

    static String label(String name) {
        String bare = name.substring(name.indexOf('_') + 1);
        return bare.substring(0, 1).toUpperCase(Locale.ROOT) + bare.substring(1);
    }

    private ObjectNode table(String name) {
        boolean activity = ACTIVITIES.contains(name);
        ObjectNode facts = JsonNodeFactory.instance.objectNode();
        String prefix = name.substring(0, name.indexOf('_') + 1);
        String id = activity ? "activityid" : name + "id";
        String title = activity ? "subject" : prefix + "name";
        facts.put("name", name).put("set", Words.plural(name)).put("id", id).put("title", title);
        facts.put("label", drawing.chance(2) ? "" : label(name)).put("plural", Words.plural(label(name)));
        facts.put("ownership", drawing.chance(70) ? "UserOwned" : "OrganizationOwned");
        ArrayNode columns = facts.putArray("columns");
        add(columns, id, "id", label(name)).put("required", "system").put("readonly", true);
        add(columns, title, "text", "Name").put("max", 100).put("required", "application");
        usual(columns, facts.get("ownership").asText().equals("UserOwned"));
        Set<String> taken = new HashSet<>();
        int more = 8 + drawing.below(45);
        while (more-- > 0) column(columns, prefix, taken);
        return facts;
    }

    private static ObjectNode add(ArrayNode columns, String name, String type, String label) {
        return columns.addObject().put("name", name).put("type", type).put("label", label);
    }

    private void usual(ArrayNode columns, boolean owned) {
        add(columns, "createdon", "datetime", "Created On").put("readonly", true);
        add(columns, "modifiedon", "datetime", "Modified On").put("readonly", true);
        lookup(columns, "createdby", "Created By", "systemuser").put("readonly", true);
        lookup(columns, "modifiedby", "Modified By", "systemuser").put("readonly", true);
        if (owned) lookup(columns, "ownerid", "Owner", "systemuser", "team").put("required", "system");
        add(columns, "versionnumber", "long", "Version Number").put("readonly", true);
        add(columns, "importsequencenumber", "integer", "Import Sequence Number");
        options(add(columns, "statecode", "state", "Status"), List.of("Active", "Inactive"), false);
        options(add(columns, "statuscode", "status", "Status Reason"), List.of("Active", "Inactive"), true);
    }

    private static ObjectNode lookup(ArrayNode columns, String name, String label, String... targets) {
        ObjectNode column = add(columns, name, "lookup", label);
        ArrayNode array = column.putArray("targets");
        for (String target : targets) array.add(target);
        return column;
    }

    private static void options(ObjectNode column, List<String> labels, boolean ofState) {
        ArrayNode options = column.putArray("options");
        for (int i = 0; i < labels.size(); i++) {
            ArrayNode option = options.addArray().add(ofState ? i + 1 : i).add(labels.get(i));
            if (ofState) option.add(i);
        }
    }

    private void column(ArrayNode columns, String prefix, Set<String> taken) {
        String word = drawing.one(Words.THINGS) + drawing.one(Words.ATTRIBUTES).word();
        String kind = drawing.one(KINDS);
        String name = prefix + word.toLowerCase(Locale.ROOT);
        if (!taken.add(name)) return;
        ObjectNode column = add(columns, name, kind, drawing.chance(3) ? "" : Words.label(word));
        switch (kind) {
            case "text" -> column.put("max", 50 * (1 + drawing.below(20)));
            case "memo" -> column.put("max", 2_000);
            case "integer" -> column.put("min", 0).put("highest", 2_147_483_647);
            case "decimal", "money", "double" -> column.put("min", 0).put("highest", 1_000_000_000);
            case "choice", "choices" -> choices(column);
            case "lookup" -> column.putArray("targets").add(target());
            case "entityname", "guid" -> column.put("readonly", true);
            default -> {}
        }
    }

    private String target() {
        return drawing.chance(50) ? drawing.one(TARGETS) : drawing.one(names);
    }

    private void choices(ObjectNode column) {
        ArrayNode options = column.putArray("options");
        int count = 2 + drawing.below(8);
        for (int i = 0; i < count; i++)
            options.addArray().add(192_350_000 + i).add(Words.MEMBERS.get((i * 7 + count) % Words.MEMBERS.size()));
        if (drawing.chance(15)) column.put("global", "new_choice" + drawing.below(20));
    }
}
