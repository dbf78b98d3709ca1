package crosstie.sandbox.data;

import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** One column of a table or entity, with all that a server checks and tells about it. */
public final class Column {
    public final int index;
    /** Logical name; differs from the property only for lookups. */
    public final String name;
    /** Name in payloads and queries. */
    public final String property;

    public final SerializedString json;
    public final Kind kind;
    public final String label;
    /** Longest text; 0 = not limited. */
    public final int max;

    /** Null when not limited. */
    public final BigDecimal lowest;

    public final BigDecimal highest;
    /** system, application, recommended or none. */
    public final String required;

    public final boolean readOnly;
    public final List<String> targets;
    public final List<Option> options;
    /** Name of the choice that several tables share; empty for all others. */
    public final String global;
    /** Name of the F&O enum; empty for all others. */
    public final String enumeration;
    /** Set on create when not sent; null when there is none. */
    public final JsonNode initial;

    /** Of a lookup: its navigation property, which for a custom one is its schema name (D-27); null = the usual one. */
    public final String navigation;

    /** Of a date and time: UserLocal or TimeZoneIndependent (D-35). */
    public final String behavior;

    private final int places;

    /** Part of the F&O key. */
    public final boolean key;

    public final boolean mandatory;
    /** A flag that acts and reads back No (F-26). */
    public final boolean actsOnly;
    /** F&O: computed when it is read, so that no filter and no order takes it (F-45). */
    public final boolean unfiltered;
    /** Name of the number sequence that fills it; empty when none does. */
    public final String sequence;

    Column(int index, JsonNode facts, List<Option> members) {
        this.index = index;
        name = facts.get("name").asText();
        kind = Kind.valueOf(facts.get("type").asText().toUpperCase(java.util.Locale.ROOT));
        property = kind == Kind.LOOKUP ? "_" + name + "_value" : name;
        json = new SerializedString(property);
        label = facts.path("label").asText();
        max = facts.path("max").asInt();
        lowest = facts.has("min") ? facts.get("min").decimalValue() : null;
        highest = facts.has("highest") ? facts.get("highest").decimalValue() : null;
        required = facts.path("required").asText("none");
        readOnly = facts.path("readonly").asBoolean() || kind == Kind.BASE;
        targets = texts(facts.path("targets"));
        options = kind == Kind.ENUM ? members : options(facts.path("options"));
        global = facts.path("global").asText();
        enumeration = facts.path("enum").asText();
        initial = facts.get("default");
        navigation = facts.path("navigation").asText(null);
        behavior = facts.path("behavior").asText("UserLocal");
        places = facts.path("precision").asInt(-1);
        key = facts.path("key").asBoolean();
        mandatory = facts.path("mandatory").asBoolean();
        actsOnly = facts.path("actsOnly").asBoolean();
        unfiltered = facts.path("unfiltered").asBoolean();
        sequence = facts.path("sequence").asText();
    }

    /** Decimals that the system keeps (D-34). */
    public int precision() {
        if (places >= 0) return places;
        return switch (kind) {
            case MONEY, BASE -> 4;
            case DOUBLE -> 5;
            default -> 10;
        };
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        for (JsonNode item : array) texts.add(item.asText());
        return List.copyOf(texts);
    }

    /** Options of Dataverse are [value, label] or [value, label, state]. */
    private static List<Option> options(JsonNode array) {
        List<Option> options = new ArrayList<>();
        for (JsonNode item : array)
            options.add(new Option(
                    item.get(0).asInt(), item.get(1).asText(), item.path(2).asInt(-1)));
        return List.copyOf(options);
    }

    /** The option with this value, or null. */
    public Option option(int value) {
        for (Option option : options) if (option.value() == value) return option;
        return null;
    }

    /** The enum member of this name in its own spelling, or null. */
    public String member(String text) {
        for (Option option : options) if (option.label().equalsIgnoreCase(text)) return option.label();
        return null;
    }
}
