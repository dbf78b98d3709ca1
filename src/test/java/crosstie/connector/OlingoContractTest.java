package crosstie.connector;

import static org.junit.jupiter.api.Assertions.assertTrue;

import crosstie.connector.catalogue.Connectors;
import crosstie.model.Connection;
import crosstie.model.OrganizationMapping;
import java.io.IOException;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A server of another make: Apache Olingo's, from Maven Central. */
class OlingoContractTest extends ConnectorContract {
    private OlingoServer server;
    private Environment environment;

    @BeforeEach
    void open() throws IOException {
        server = new OlingoServer();
        environment = Connectors.open(
                new Connection("olingo", "odata4", server.root(), "none", Map.of()),
                Surroundings.of(Vault.empty(), Clock.systemUTC(), seconds -> {}));
    }

    @AfterEach
    void close() {
        environment.close();
        server.close();
    }

    @Test
    void itsBatchesAreUsed() {
        writeAll(keys("OB", 250));
        assertTrue(server.batches() >= 1 && server.batches() <= 10, "batches: " + server.batches());
    }

    @Override
    Environment environment() {
        return environment;
    }

    @Override
    String collection() {
        return OlingoModel.SET;
    }

    @Override
    OrganizationMapping organization() {
        return OrganizationMapping.NONE;
    }

    @Override
    String keyField() {
        return OlingoModel.KEY;
    }

    @Override
    String textField() {
        return "Name";
    }

    @Override
    Map.Entry<String, Object> refused() {
        return Map.entry("Since", "never");
    }

    @Override
    String refusedCode() {
        return "REFUSED";
    }
}
