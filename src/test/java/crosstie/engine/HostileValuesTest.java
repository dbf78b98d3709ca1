package crosstie.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import crosstie.connector.Environment;
import crosstie.connector.Page;
import crosstie.connector.Query;
import crosstie.connector.RowWrite;
import crosstie.connector.Sink;
import crosstie.connector.Source;
import crosstie.connector.WriteAnswer;
import crosstie.connector.WritePlan;
import crosstie.model.Entity;
import crosstie.model.Field;
import crosstie.model.FieldPath;
import crosstie.model.IntegrationKey;
import crosstie.model.OrganizationMapping;
import crosstie.sandbox.Traffic;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two thousand keys and values that are code elsewhere, on their way into URLs, batch parts and bodies: each row is one operation, and arrives as it is. */
class HostileValuesTest {
    private static final int ROWS = 2_000;
    private static final OrganizationMapping COMPANY = new OrganizationMapping("usmf", "", Map.of());
    private static final String PART = "\r\n--batch\r\n\r\nDELETE /data/Companies HTTP/1.1\r\n\r\n";
    private static final List<String> KEYS =
            List.of("'", "''", ")", "(", "/", "%", "%27", "#", "?", "&", ";", ",", "=", "é", "\"", "+", ":", "@", "$");
    private static final List<String> VALUES = List.of(
            PART,
            "\r\nX-Evil: 1",
            "'",
            "\"",
            "\\",
            "{\"a\":1}",
            "<x>",
            "%0d%0a",
            "\u001b[31m",
            "😀",
            "\t",
            "=1+1",
            ")");

    @TempDir
    Path home;

    private final Random random = new Random(21);
    private final Map<String, String> expected = new HashMap<>();

    @Test
    void everyRowIsOneOperationAndArrivesAsItIs() {
        try (SandboxCrossing crossing = new SandboxCrossing(1, 0, home)) {
            Environment finops = crossing.finops;
            Entity entity = finops.entity("CustomersV2");
            List<Field> columns = Stream.of("CustomerAccount", "OrganizationName", "CustomerGroupId", "PartyType")
                    .map(f -> entity.field(f)
                            .orElseThrow(
                                    () -> new AssertionError(entity.byName().keySet())))
                    .toList();
            WritePlan plan = new WritePlan(
                    entity, columns, new IntegrationKey(List.of("CustomerAccount")), COMPANY, false, ROWS);
            for (int i = 0; i < ROWS; i++) {
                expected.put(some(KEYS, 3) + i, "v" + some(VALUES, 2) + i);
            }
            crossing.sandbox.traffic().clear();
            send(finops, plan, true);
            assertOneOperationPerRow(crossing);
            assertEquals(expected, read(finops, entity));

            expected.replaceAll((k, v) -> v + "'");
            crossing.sandbox.traffic().clear();
            send(finops, plan, false);
            assertOneOperationPerRow(crossing);
            assertEquals(expected, read(finops, entity));
        }
    }

    private String some(List<String> parts, int most) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(most); i >= 0; i--) {
            text.append(parts.get(random.nextInt(parts.size())));
        }
        return text.toString();
    }

    private void send(Environment finops, WritePlan plan, boolean create) {
        List<RowWrite> rows = expected.entrySet().stream()
                .map(e -> new RowWrite(
                        create,
                        new Object[] {e.getKey()},
                        null,
                        new Object[] {e.getKey(), e.getValue(), "10", "Organization"},
                        create ? new int[] {0, 1, 2, 3} : new int[] {1}))
                .toList();
        List<WriteAnswer> answers = new ArrayList<>();
        try (Sink sink = finops.write(plan)) {
            for (int from = 0; from < rows.size(); from += sink.batchSize()) {
                answers.addAll(sink.send(rows.subList(from, Math.min(rows.size(), from + sink.batchSize()))));
            }
        }
        assertEquals(ROWS, answers.size());
        answers.forEach(a -> assertEquals(WriteAnswer.Kind.DONE, a.kind(), a::toString));
    }

    private static void assertOneOperationPerRow(SandboxCrossing crossing) {
        List<Traffic> seen = crossing.sandbox.traffic().requests();
        assertEquals(ROWS, crossing.sandbox.traffic().writes());
        assertTrue(seen.stream()
                .flatMap(t -> t.operations().stream())
                .noneMatch(o -> o.method().equals("DELETE")));
    }

    private Map<String, String> read(Environment finops, Entity entity) {
        List<FieldPath> select = List.of(FieldPath.plain("CustomerAccount"), FieldPath.plain("OrganizationName"));
        Map<String, String> all = new HashMap<>();
        try (Source source = finops.read(new Query(entity, select, null, COMPANY, 1_000))) {
            for (Page page = source.next(); page != null; page = source.next()) {
                page.rows().stream()
                        .filter(r -> expected.containsKey((String) r[0]))
                        .forEach(r -> all.put((String) r[0], (String) r[1]));
            }
        }
        return all;
    }
}
