package crosstie.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoTest {
    @TempDir
    Path home;

    @Test
    void theDemoTellsSixStepsAndLeavesTheUsersHomeAlone() throws Exception {
        Told told = Told.by(home, "demo", "--json");
        assertEquals(0, told.code(), told.all());
        JsonNode steps = told.json().path("steps");
        assertEquals(6, steps.size());
        for (int first : new int[] {0, 3}) {
            JsonNode preview = steps.get(first).at("/tasks/0");
            JsonNode run = steps.get(first + 1).at("/tasks/0");
            JsonNode again = steps.get(first + 2).at("/tasks/0");
            assertTrue(run.path("created").asInt() >= 400, told.out());
            assertEquals(preview.path("created"), run.path("created"));
            assertEquals(run.path("created"), again.path("unchanged"));
            assertEquals(
                    0, again.path("created").asInt() + again.path("updated").asInt());
        }
        try (var files = Files.list(home)) {
            assertEquals(0, files.count());
        }
    }

    @Test
    void theServersOwnCountsStandBesideThoseOfTheRuns() {
        Told told = Told.by(home, "demo");
        assertEquals(0, told.code(), told.all());
        assertTrue(told.out().contains("They agree."), told.out());
        assertTrue(told.out().contains("curl -s"), told.out());
        assertTrue(told.out().contains("/data/CustomersV2/$count?cross-company=true"), told.out());
    }
}
