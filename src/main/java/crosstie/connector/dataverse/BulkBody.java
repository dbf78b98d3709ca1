package crosstie.connector.dataverse;

import crosstie.model.Entity;
import crosstie.odata.batch.Operation;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Single operations of one table, put together to messages for many rows (D-46). */
record BulkBody(Entity entity) {
    private static final Pattern BY_ID =
            Pattern.compile("\\(([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})\\)$");
    private static final String CREATE = "CreateMultiple";
    private static final String UPDATE = "UpdateMultiple";

    /**
     * Operations that can travel together.
     *
     * @param message empty for those that cannot
     * @param places where they stand among all
     */
    record Group(String message, List<Integer> places) {
        Group part(int from, int to) {
            return new Group(message, places.subList(from, to));
        }
    }

    /** Logical name. */
    String table() {
        return entity.name();
    }

    String url(String message) {
        return entity.collection() + "/Microsoft.Dynamics.CRM." + message;
    }

    List<Group> groups(List<Operation> operations) {
        Group creates = new Group(CREATE, new ArrayList<>());
        Group updates = new Group(UPDATE, new ArrayList<>());
        Group others = new Group("", new ArrayList<>());
        for (int i = 0; i < operations.size(); i++) {
            Operation operation = operations.get(i);
            boolean wantsAnswer = operation.headers().containsKey("Prefer");
            Group group = wantsAnswer
                    ? others
                    : operation.method().equals("POST")
                            ? creates
                            : BY_ID.matcher(operation.url()).find() ? updates : others;
            group.places().add(i);
        }
        return Stream.of(creates, updates, others)
                .filter(g -> !g.places().isEmpty())
                .toList();
    }

    byte[] of(List<Operation> operations, Group group) {
        ByteArrayOutputStream out =
                new ByteArrayOutputStream(256 * group.places().size());
        text(out, "{\"Targets\":[");
        String separator = "";
        for (int place : group.places()) {
            text(out, separator);
            target(out, operations.get(place));
            separator = ",";
        }
        text(out, "]}");
        return out.toByteArray();
    }

    /** What the operation says, with the type that every target has to say, and the id of a row to update. */
    private void target(ByteArrayOutputStream out, Operation operation) {
        text(out, "{\"@odata.type\":\"Microsoft.Dynamics.CRM." + entity.name() + "\"");
        Matcher id = BY_ID.matcher(operation.url());
        if (!operation.method().equals("POST") && id.find()) {
            text(out, ",\"" + entity.key().getFirst() + "\":\"" + id.group(1) + "\"");
        }
        boolean empty = operation.body().length <= 2;
        text(out, empty ? "" : ",");
        out.write(operation.body(), 1, operation.body().length - 1);
    }

    private static void text(ByteArrayOutputStream out, String text) {
        out.writeBytes(text.getBytes(StandardCharsets.US_ASCII));
    }
}
