package crosstie.connector;

import crosstie.connector.catalogue.Connectors;
import crosstie.model.Connection;
import crosstie.model.OrganizationMapping;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;

/** A service of another make: SAP's CAP on Node, from npm. Its rows stay from test to test, each of which has keys of its own. */
@Tag("peers")
class CapContractTest extends ConnectorContract {
    private static NpmPeer service;
    private Environment environment;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        service = NpmPeer.start(
                "cap",
                // it passes over the page size that it is asked for
                Map.of("CDS_CONFIG", "{\"features\":{\"ieee754compatible\":true},\"query\":{\"limit\":{\"max\":10}}}"),
                "node",
                "node_modules/@sap/cds/bin/serve.js",
                "all",
                "--in-memory",
                "--port",
                "0");
    }

    @AfterAll
    static void stop() {
        if (service != null) {
            service.close();
        }
    }

    @BeforeEach
    void open() {
        environment = Connectors.open(
                new Connection("cap", "odata4", service.root().resolve("/erp/"), "none", Map.of()),
                Surroundings.of(Vault.empty(), Clock.systemUTC(), seconds -> {}));
    }

    @AfterEach
    void close() {
        environment.close();
    }

    /** This service ends itself when it has to name a key with an emoji in a header. */
    @Override
    List<String> nastyKeys() {
        return super.nastyKeys().stream()
                .filter(k -> k.chars().allMatch(c -> c < 256))
                .toList();
    }

    /** Its pages are of ten rows. */
    @Override
    int mostRequests() {
        return super.mostRequests() + 30;
    }

    @Override
    Environment environment() {
        return environment;
    }

    @Override
    String collection() {
        return "Clients";
    }

    @Override
    OrganizationMapping organization() {
        return OrganizationMapping.NONE;
    }

    @Override
    String keyField() {
        return "Code";
    }

    @Override
    String textField() {
        return "Title";
    }

    @Override
    Map.Entry<String, Object> refused() {
        return Map.entry("Start", "never");
    }

    @Override
    String refusedCode() {
        return "REFUSED";
    }
}
