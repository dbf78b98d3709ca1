package crosstie.connector.finops.packages;

import com.fasterxml.jackson.databind.JsonNode;
import crosstie.connector.RowWrite;
import crosstie.connector.WritePlan;
import crosstie.connector.call.Calls;
import crosstie.connector.call.JsonAnswer;
import crosstie.connector.call.Opening;
import crosstie.connector.flat.Manner;
import crosstie.model.Field;
import crosstie.odata.ODataException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Packs rows of one entity that send the same columns, and sees them to their end. */
public final class Carrier {
    private static final String PROJECT = "Crosstie";

    private final WritePlan plan;
    private final Manner manner;
    private final String entity;
    private final String company;
    private final Shipment shipment;

    private Carrier(WritePlan plan, Manner manner, String entity, Shipment shipment) {
        this.plan = plan;
        this.manner = manner;
        this.entity = entity;
        this.company = Optional.ofNullable(manner.company(plan.entity(), plan.organization()))
                .orElse("");
        this.shipment = shipment;
    }

    /** Empty where data management does not know the entity, or the user may not ask. */
    public static Optional<Carrier> of(WritePlan plan, Manner manner, Calls calls, Opening opening) {
        Shipment shipment = new Shipment(
                new Actions(calls),
                new FileStore(opening),
                opening.surroundings().clock(),
                opening.surroundings().sleeper());
        return label(calls, plan.entity().collection()).map(label -> new Carrier(plan, manner, label, shipment));
    }

    /** Packages name entities by their English label (F-11), which metadata tells by its id (F-14). */
    private static Optional<String> label(Calls calls, String collection) {
        String where = "/Metadata/DataEntities?$filter=PublicCollectionName%20eq%20%27" + collection + "%27";
        try {
            List<JsonNode> found = calls.client().read(where, Map.of(), JsonAnswer.items(n -> n));
            Optional<JsonNode> entity = found.stream()
                    .filter(n -> n.path("PublicCollectionName").asText().equals(collection))
                    .findFirst();
            return entity.filter(n -> n.path("DataManagementEnabled").asBoolean())
                    .map(n -> n.path("LabelId").asText())
                    .map(id -> id.startsWith("@") ? text(calls, id) : id)
                    .filter(text -> !text.isBlank());
        } catch (ODataException e) {
            return Optional.empty();
        }
    }

    private static String text(Calls calls, String id) {
        String where =
                "/Metadata/Labels(Id=%27" + id.replace(":", "%3A").replace("@", "%40") + "%27,Language=%27en-US%27)";
        return calls.client()
                .read(where, Map.of(), JsonAnswer.document())
                .path("Value")
                .asText();
    }

    /** @param rows all with the same columns to send */
    Shipment.End carry(List<RowWrite> rows) {
        List<Integer> keys = keysLeftOut(rows.getFirst());
        List<String> columns = new ArrayList<>();
        keys.forEach(k -> columns.add(staging(plan.key().fields().get(k))));
        for (int position : rows.getFirst().send()) {
            columns.add(staging(plan.columns().get(position).name()));
        }
        List<String> key = plan.key().fields().stream().map(Carrier::staging).toList();
        DataPackage content = new DataPackage(PROJECT + " " + entity, entity, columns);
        Iterable<List<String>> texts =
                () -> rows.stream().map(r -> texts(r, keys)).iterator();
        return shipment.ship(content, texts, key, company);
    }

    /** Parts of the key that are not among the columns. */
    private List<Integer> keysLeftOut(RowWrite row) {
        List<Integer> left = new ArrayList<>();
        for (int k = 0; k < row.key().length; k++) {
            String name = plan.key().fields().get(k);
            boolean sent = false;
            for (int position : row.send()) {
                sent |= plan.columns().get(position).name().equals(name);
            }
            if (!sent) {
                left.add(k);
            }
        }
        return left;
    }

    private List<String> texts(RowWrite row, List<Integer> keys) {
        List<String> texts = new ArrayList<>(row.send().length + keys.size());
        for (int k : keys) {
            Field field = plan.entity().field(plan.key().fields().get(k)).orElseThrow();
            texts.add(text(field, row.key()[k]));
        }
        for (int position : row.send()) {
            texts.add(text(plan.columns().get(position), row.values()[position]));
        }
        return texts;
    }

    /** As in a body, without quotes; the data project reads times as UTC (F-52). */
    private String text(Field field, Object value) {
        return switch (manner.written(field, value)) {
            case null -> "";
            case BigDecimal number -> number.toPlainString();
            case Object other -> other.toString();
        };
    }

    private static String staging(String name) {
        return name.toUpperCase(Locale.ROOT);
    }
}
