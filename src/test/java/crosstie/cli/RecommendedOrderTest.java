package crosstie.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import crosstie.sandbox.Sandbox;
import crosstie.sandbox.SandboxSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * All templates, twice, in the order that their prerequisites ask for, as a user types it and over real HTTP. What has to arrive stands in
 * tables that were written by hand ({@link ExpectedRows}); the servers are asked for it with bare HTTP.
 */
class RecommendedOrderTest {
    private static final int ROWS = 40;
    /** The recommended order. */
    private static final List<String> ORDER = List.of(
            "products-finops-to-sales",
            "accounts-sales-to-finops",
            "contacts-sales-to-finops",
            "contacts-to-customers-sales-to-finops",
            "quotes-sales-to-finops",
            "orders-sales-to-finops",
            "orders-finops-to-sales",
            "invoices-finops-to-sales");

    /** Lines that Sales makes itself of the tax on header charges. */
    private static final String FREIGHT_TAX = "salesorderdetails?$filter=msdynce_ismisctax eq true";

    @TempDir
    Path home;

    @Test
    void allValidRowsArriveAsTheTableSaysAndASecondPassWritesNothing() throws Exception {
        try (Sandbox sandbox =
                Sandbox.start(SandboxSettings.USUAL.withRows(ROWS).with("journal", "memory"))) {
            BareHttp http = new BareHttp(sandbox);
            List<String> wrong = new ArrayList<>();
            for (String template : ORDER) {
                http.send(template);
                List<ExpectedRows.Row> rows = ExpectedRows.of(template);
                for (ExpectedRows.Row row : rows) wrong.addAll(row.differencesAtTheSource(http));
                assertEquals(List.of(), wrong, template);
                int before = sandbox.journal().size();
                long created = run(sandbox, template);
                int freight = template.equals("orders-finops-to-sales") ? http.rows("sales", FREIGHT_TAX) : 0;
                assertEquals(created + freight, added(sandbox, template, before), template);
                for (ExpectedRows.Row row : rows) wrong.addAll(row.differencesAtTheDestination(http));
            }
            assertEquals(List.of(), wrong);

            sandbox.traffic().clear();
            int applied = sandbox.journal().size();
            for (String template : ORDER) assertEquals(0, run(sandbox, template), template);
            assertEquals(0, sandbox.traffic().writes());
            assertEquals(applied, sandbox.journal().size());
        }
    }

    /** @return rows created; none may be rejected, none held back */
    private long run(Sandbox sandbox, String template) {
        boolean toSales = template.endsWith("-to-sales");
        String sales = "dataverse+" + sandbox.sales();
        String finops = "finops+" + sandbox.finops();
        Told told = Told.by(
                home,
                "run",
                template,
                "--all-data",
                "--json",
                "--source",
                toSales ? finops : sales,
                "--destination",
                toSales ? sales : finops,
                "--organization",
                "usmf");
        assertEquals(0, told.code(), template + told.all());
        long created = 0;
        for (JsonNode task : told.json().path("tasks")) {
            assertEquals(0, task.path("rejected").asLong(), told.out());
            assertTrue(task.path("read").asLong() >= 2, told.out());
            created += task.path("created").asLong();
        }
        return created;
    }

    /** Rows that the server itself says were added by the run in the template's own destinations. */
    private static long added(Sandbox sandbox, String template, int from) throws IOException {
        Set<String> sets = new HashSet<>();
        for (JsonNode task : file(template).path("tasks"))
            sets.add(task.path("destination").asText());
        return sandbox.journal().subList(from, sandbox.journal().size()).stream()
                .filter(e -> e.verb().equals("ADD") && sets.contains(e.set()))
                .count();
    }

    private static JsonNode file(String template) throws IOException {
        return new ObjectMapper().readTree(Files.readString(Path.of("templates", template + ".template.json")));
    }

    /** A full row and a sparse one at least, each with every mapping of its task. */
    @Test
    void theTableHasEveryMappingOfEveryTaskForTwoRows() throws Exception {
        for (String template : ORDER) {
            List<ExpectedRows.Row> rows = ExpectedRows.of(template);
            for (JsonNode task : file(template).path("tasks")) {
                Set<String> ties = new TreeSet<>();
                for (JsonNode m : task.path("mappings"))
                    ties.add(m.path("from").asText("") + " > " + m.path("to").asText());
                List<ExpectedRows.Row> own = rows.stream()
                        .filter(r -> !r.isAbsent()
                                && r.task().equals(task.path("name").asText()))
                        .toList();
                assertTrue(own.size() >= 2, template + " " + task.path("name"));
                for (ExpectedRows.Row row : own) assertEquals(ties, row.ties(), template + " " + row.name());
            }
        }
    }

    @Test
    void everyRowOfTheTableNamesATaskThatThereIs() throws Exception {
        for (String template : ORDER) {
            Set<String> tasks = new HashSet<>();
            for (JsonNode task : file(template).path("tasks"))
                tasks.add(task.path("name").asText());
            for (ExpectedRows.Row row : ExpectedRows.of(template))
                assertTrue(
                        tasks.contains(row.task()), Map.of(template, row.task()).toString());
        }
    }
}
