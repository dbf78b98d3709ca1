package crosstie.connector;

import crosstie.connector.catalogue.Connectors;
import crosstie.model.Connection;
import crosstie.model.OrganizationMapping;
import java.io.IOException;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A service with batches whose PATCH creates; the subclass turns both round. */
class OData4ContractTest extends ConnectorContract {
    SmallService service;
    private Environment environment;

    boolean patchCreates() {
        return true;
    }

    @BeforeEach
    void open() throws IOException {
        service = new SmallService(patchCreates());
        environment = Connectors.open(
                new Connection("small", "odata4", service.root(), "none", Map.of()),
                Surroundings.of(Vault.empty(), Clock.systemUTC(), seconds -> {}));
    }

    @AfterEach
    void close() {
        environment.close();
        service.close();
    }

    @Override
    Environment environment() {
        return environment;
    }

    @Override
    String collection() {
        return "Customers";
    }

    @Override
    OrganizationMapping organization() {
        return OrganizationMapping.NONE;
    }

    @Override
    String keyField() {
        return "Id";
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
