package crosstie.connector;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import crosstie.connector.catalogue.Connectors;
import crosstie.model.Connection;
import crosstie.model.OrganizationMapping;
import crosstie.sandbox.Sandbox;
import crosstie.sandbox.SandboxSettings;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class DataverseContractTest extends ConnectorContract {
    private static Sandbox sandbox;
    private static Environment environment;

    @BeforeAll
    static void open() {
        sandbox = Sandbox.start(SandboxSettings.USUAL.withRows(20));
        environment = Connectors.open(
                new Connection("sales", "dataverse", sandbox.sales(), "none", Map.of()),
                Surroundings.of(Vault.empty(), Clock.systemUTC(), seconds -> {}));
    }

    @AfterAll
    static void close() {
        environment.close();
        sandbox.close();
    }

    @Override
    Environment environment() {
        return environment;
    }

    @Override
    String collection() {
        return "accounts";
    }

    @Override
    OrganizationMapping organization() {
        return OrganizationMapping.NONE;
    }

    @Override
    String keyField() {
        return "accountnumber";
    }

    @Override
    String textField() {
        return "name";
    }

    @Override
    Map.Entry<String, Object> refused() {
        return Map.entry("websiteurl", "x".repeat(300));
    }

    @Override
    String refusedCode() {
        return "LENGTH_REFUSED";
    }

    @Test
    void theIdOfARowFoundIsItsPrimaryId() {
        write(true, row("ID1", "with id"));
        assertInstanceOf(UUID.class, find("ID1").id());
    }

    @Test
    void theSameKeyAlwaysGetsTheSameId() {
        write(true, row("SAME1", "one"));
        UUID id = (UUID) find("SAME1").id();
        assertEquals(8, id.version());
    }
}
