package crosstie.connector.dataverse;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What only a cast tells, by kind of column (D-12): there is none to all lists at once, and no {@code $select} of these without one. */
final class Casts {
    private static final String OPTIONS =
            "$select=LogicalName&$expand=OptionSet($select=Options,Name,IsGlobal),GlobalOptionSet($select=Options,Name)";
    private static final String NUMBER = "$select=LogicalName,MinValue,MaxValue";

    private static final Map<String, String> ALL = Map.ofEntries(
            Map.entry("String", "$select=LogicalName,MaxLength,FormatName,AutoNumberFormat"),
            Map.entry("Memo", "$select=LogicalName,MaxLength"),
            Map.entry("Integer", NUMBER),
            Map.entry("BigInt", NUMBER),
            Map.entry("Decimal", NUMBER + ",Precision"),
            Map.entry("Double", NUMBER + ",Precision"),
            Map.entry("Money", NUMBER + ",Precision"),
            Map.entry("DateTime", "$select=LogicalName,DateTimeBehavior,Format"),
            Map.entry("Boolean", "$select=LogicalName&$expand=OptionSet"),
            Map.entry("Picklist", OPTIONS),
            Map.entry("MultiSelectPicklist", OPTIONS),
            Map.entry("State", "$select=LogicalName&$expand=OptionSet"),
            Map.entry("Status", "$select=LogicalName&$expand=OptionSet"),
            Map.entry("Lookup", "$select=LogicalName,Targets"));

    private Casts() {}

    /** Addresses of the casts that these columns need, relative to their table's. */
    static List<String> of(JsonNode attributes) {
        List<String> kinds = new ArrayList<>();
        for (JsonNode attribute : attributes) {
            String kind = Attributes.kind(attribute);
            String cast = kind.equals("Customer") || kind.equals("Owner") ? "Lookup" : kind;
            if (ALL.containsKey(cast) && !kinds.contains(cast)) {
                kinds.add(cast);
            }
        }
        return kinds.stream()
                .map(k -> "/Attributes/Microsoft.Dynamics.CRM." + k + "AttributeMetadata?" + ALL.get(k))
                .toList();
    }
}
