package crosstie.connector.odata4;

import crosstie.connector.Environment;
import crosstie.connector.call.Calls;
import crosstie.connector.call.ConnectionTest;
import crosstie.connector.call.ConnectionTest.Seen;
import crosstie.connector.call.JsonAnswer;
import crosstie.connector.call.Opening;
import crosstie.model.EntityName;
import crosstie.model.TestStep;
import crosstie.odata.Url;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The connection test: metadata, one row read, the clock. */
record OData4Test(Opening opening, Environment environment, Consumer<TestStep> ended) {
    List<TestStep> steps() {
        try (Calls calls = opening.impatientCalls()) {
            return new ConnectionTest(opening, calls, ended)
                    .usual()
                    .step(
                            "metadata",
                            () -> Seen.of(
                                    "METADATA_READ", environment.entities().size()))
                    .step("read", () -> read(calls))
                    .clock()
                    .steps();
        }
    }

    private Seen read(Calls calls) {
        List<EntityName> all = environment.entities();
        if (all.isEmpty()) {
            return Seen.of("NO_ENTITIES");
        }
        String set = all.getFirst().collection();
        String url = Url.of(Url.segment(set)).names("$top", "1").toString();
        int rows =
                calls.read(url, Map.of(), JsonAnswer.document()).path("value").size();
        return Seen.of("ENTITY_READ", set, rows);
    }
}
