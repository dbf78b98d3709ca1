package crosstie.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import crosstie.connector.Query;
import crosstie.connector.RowWrite;
import crosstie.connector.Sink;
import crosstie.connector.WriteAnswer;
import crosstie.connector.WritePlan;
import crosstie.model.ChangeSet;
import crosstie.model.Entity;
import crosstie.model.ErrorGroup;
import crosstie.model.Execution;
import crosstie.model.FieldPath;
import crosstie.model.IntegrationKey;
import crosstie.model.OrganizationMapping;
import crosstie.model.RowChange;
import crosstie.model.Status;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Real parts only: sandbox, connectors, store, shipped templates. */
class EndToEndTest {
    private static final int ROWS = 150;
    private static final OrganizationMapping COMPANY = new OrganizationMapping("usmf", "", Map.of());

    @TempDir
    Path home;

    @ParameterizedTest
    @ValueSource(strings = {SandboxCrossing.ACCOUNTS, SandboxCrossing.PRODUCTS})
    void aFirstRunCreatesEveryRowAndASecondOneSendsNoWrite(String template) {
        try (SandboxCrossing crossing = new SandboxCrossing(ROWS, 0, home)) {
            Execution first = crossing.run(template);
            assertEquals(List.of(), first.tasks().getFirst().errors());
            assertEquals(Status.COMPLETED, first.status());
            assertTrue(first.counts().created() > 0);
            assertEquals(first.counts().created(), first.counts().read());
            assertEquals(first.counts().created(), counted(crossing, template));

            crossing.sandbox.traffic().clear();
            Execution second = crossing.run(template);
            assertEquals(first.counts().read(), second.counts().unchanged());
            assertEquals(0, crossing.sandbox.traffic().writes());
        }
    }

    // F-26, F-47, F-51
    @Test
    void rowsSentAsADataPackageAreUnchangedInTheSecondRunAndTheBadOnesTellWhy() {
        try (SandboxCrossing crossing = new SandboxCrossing(ROWS, 5, home, Map.of("writing", "package"))) {
            Execution first = crossing.run(SandboxCrossing.ACCOUNTS);
            assertTrue(crossing.sandbox.traffic().requests().stream()
                    .anyMatch(t -> t.path().endsWith("ImportFromPackage")));
            assertEquals(Status.WARNING, first.status());
            assertEquals(ROWS, first.counts().created());
            assertEquals(5, first.counts().rejected());
            Execution second = crossing.run(SandboxCrossing.ACCOUNTS);
            assertEquals(ROWS, second.counts().unchanged());
            assertEquals(0, second.counts().created() + second.counts().updated());
        }
    }

    private static long counted(SandboxCrossing crossing, String template) {
        Plan plan = crossing.plan(template, Plan.Scope.ALL);
        String collection = plan.design().tasks().getFirst().destination();
        Entity entity = plan.destination().entity(collection);
        FieldPath field =
                FieldPath.plain(plan.design().destinationKeys().get(collection).getLast());
        return plan.destination().count(new Query(entity, List.of(field), null, COMPANY, 0));
    }

    @ParameterizedTest
    @ValueSource(strings = {SandboxCrossing.ACCOUNTS, SandboxCrossing.PRODUCTS})
    void aPreviewSendsNoWriteAndFindsWhatTheRunThenDoes(String template) {
        try (SandboxCrossing crossing = new SandboxCrossing(ROWS, 0, home)) {
            ChangeSet preview = crossing.preview(template);

            assertEquals(0, crossing.sandbox.traffic().writes());
            assertTrue(crossing.sandbox.traffic().count() > 0);
            assertEquals(
                    preview.execution().counts().created(),
                    preview.rows().stream()
                            .filter(r -> r.action() == RowChange.Action.CREATE)
                            .count());
            assertEquals(List.of(), crossing.store.history().list());
            Execution run = crossing.run(template);
            assertEquals(preview.execution().counts().created(), run.counts().created());
            assertEquals(preview.execution().counts().updated(), run.counts().updated());
        }
    }

    @Test
    void exactlyTheInvalidRowsAreRejected() {
        try (SandboxCrossing crossing = new SandboxCrossing(ROWS, 25, home)) {
            Execution run = crossing.run(SandboxCrossing.ACCOUNTS);

            assertEquals(Status.WARNING, run.status());
            assertEquals(ROWS, run.counts().created());
            assertEquals(25, run.counts().rejected());
            Map<String, Long> byCode = run.tasks().getFirst().errors().stream()
                    .collect(Collectors.groupingBy(g -> g.error().code(), Collectors.summingLong(ErrorGroup::count)));
            assertEquals(5, byCode.get("KEY_EMPTY"));
            assertEquals(5, byCode.get("KEY_REPEATED"));
            assertEquals(25, crossing.store.history().rejected(run.id()).size());

            crossing.sandbox.traffic().clear();
            assertEquals(ROWS, crossing.run(SandboxCrossing.ACCOUNTS).counts().unchanged());
        }
    }

    @Test
    void oneChangedFieldIsOneUpdateOfThatField() {
        try (SandboxCrossing crossing = new SandboxCrossing(ROWS, 0, home)) {
            crossing.run(SandboxCrossing.ACCOUNTS);
            Object key = changeOneCity(crossing);
            crossing.sandbox.traffic().clear();

            ChangeSet preview = crossing.preview(SandboxCrossing.ACCOUNTS);
            Execution second = crossing.run(SandboxCrossing.ACCOUNTS);

            assertEquals(1, second.counts().updated());
            assertEquals(ROWS - 1, second.counts().unchanged());
            assertEquals(1, crossing.sandbox.traffic().writes());
            RowChange change = preview.rows().stream()
                    .filter(r -> r.action() == RowChange.Action.UPDATE)
                    .findFirst()
                    .orElseThrow();
            assertEquals(key, change.key());
            assertEquals("Atlantis City", change.fields().getFirst().old());
            assertEquals(1, change.fields().size());
        }
    }

    private static Object changeOneCity(SandboxCrossing crossing) {
        Entity customers = crossing.finops.entity("CustomersV2");
        IntegrationKey key = new IntegrationKey(List.of("CustomerAccount"));
        List<FieldPath> select = List.of(FieldPath.plain("CustomerAccount"), FieldPath.plain("AddressCity"));
        Object[] row = crossing.finops
                .read(new Query(customers, select, null, COMPANY, 10))
                .next()
                .rows()
                .getFirst();
        WritePlan plan = new WritePlan(
                customers,
                select.stream()
                        .map(p -> customers.field(p.text()).orElseThrow())
                        .toList(),
                key,
                COMPANY,
                false,
                -1);
        try (Sink sink = crossing.finops.write(plan)) {
            Object[] values = {row[0], "Atlantis City"};
            RowWrite write = new RowWrite(false, new Object[] {row[0]}, null, values, new int[] {1});
            assertEquals(
                    WriteAnswer.Kind.DONE, sink.send(List.of(write)).getFirst().kind());
        }
        return row[0];
    }
}
