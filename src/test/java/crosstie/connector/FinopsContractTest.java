package crosstie.connector;

import static org.junit.jupiter.api.Assertions.assertEquals;

import crosstie.connector.catalogue.Connectors;
import crosstie.model.Connection;
import crosstie.model.OrganizationMapping;
import crosstie.sandbox.Sandbox;
import crosstie.sandbox.SandboxSettings;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class FinopsContractTest extends ConnectorContract {
    private static Sandbox sandbox;
    private static Environment environment;
    private OrganizationMapping organization = new OrganizationMapping("usmf", "", Map.of());

    @BeforeAll
    static void open() {
        sandbox = Sandbox.start(SandboxSettings.USUAL.withRows(20));
        environment = Connectors.open(
                new Connection("finops", "finops", sandbox.finops(), "none", Map.of()),
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
        return "CustomersV2";
    }

    @Override
    OrganizationMapping organization() {
        return organization;
    }

    @Override
    String keyField() {
        return "CustomerAccount";
    }

    @Override
    String textField() {
        return "AddressCity";
    }

    @Override
    Map<String, Object> needed() {
        return Map.of(
                "CustomerGroupId",
                "10",
                "SalesCurrencyCode",
                "USD",
                "PartyType",
                "Organization",
                "OrganizationName",
                "Contoso");
    }

    @Override
    Map.Entry<String, Object> refused() {
        return Map.entry("PaymentTerms", "NoSuchTerms");
    }

    @Override
    String refusedCode() {
        return "REFERENCE_MISSING";
    }

    @Test
    void companiesAreKeptApart() {
        write(true, row("CO1", "in usmf"));
        String other = environment().companies().stream()
                .filter(c -> !c.equals("usmf"))
                .findFirst()
                .orElseThrow();
        organization = new OrganizationMapping(other, "", Map.of());
        assertEquals(
                0,
                environment()
                        .readByKey(query(null, 0), key(), List.<Object[]>of(new Object[] {"CO1"}))
                        .size());
        assertEquals(
                WriteAnswer.Kind.MISSING,
                write(false, row("CO1", "from elsewhere")).kind());
        organization = new OrganizationMapping("USMF", "", Map.of());
        assertEquals("in usmf", textOf("CO1"));
    }
}
