package crosstie.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import crosstie.model.Execution;
import crosstie.model.Status;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Orders and invoices over the shipped templates, in the recommended order. */
class OrdersCrossingTest {
    static final List<String> BEFORE =
            List.of("products-finops-to-sales", "accounts-sales-to-finops", "contacts-to-customers-sales-to-finops");
    static final List<String> ORDERS =
            List.of("orders-sales-to-finops", "orders-finops-to-sales", "invoices-finops-to-sales");

    @TempDir
    Path home;

    @Test
    void everyOrderAndInvoiceArrivesAndTheSecondPassWritesNothing() {
        try (SandboxCrossing crossing = new SandboxCrossing(150, 0, home)) {
            for (String template : BEFORE) complete(crossing.run(template));
            for (String template : ORDERS) {
                Execution run = complete(crossing.run(template));
                assertEquals(run.counts().read(), run.counts().created(), template);
            }
            crossing.sandbox.traffic().clear();
            for (String template : ORDERS) {
                complete(crossing.run(template));
                assertEquals(0, crossing.sandbox.traffic().writes(), template);
            }
        }
    }

    private static Execution complete(Execution run) {
        assertEquals(
                List.of(),
                run.tasks().stream().flatMap(t -> t.errors().stream()).toList());
        assertEquals(Status.COMPLETED, run.status());
        return run;
    }
}
