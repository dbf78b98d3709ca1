package crosstie.connector;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import crosstie.connector.catalogue.Connectors;
import crosstie.model.Connection;
import crosstie.model.Refusal;
import java.net.URI;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AddressTest {
    @Test
    void theServicePathIsAppendedWhereItLacks() {
        assertEquals("https://o.crm.dynamics.com/api/data/v9.2/", dataverse("https://o.crm.dynamics.com"));
        assertEquals("https://o.crm.dynamics.com/api/data/v9.2/", dataverse("https://o.crm.dynamics.com/"));
        assertEquals(
                "https://o.crm.dynamics.com/api/data/v9.1/", dataverse("https://o.crm.dynamics.com/api/data/v9.1"));
        assertEquals("https://f.example.com/data/", finops("https://f.example.com"));
        assertEquals("https://f.example.com/namespaces/AXSF/data/", finops("https://f.example.com/namespaces/AXSF"));
        assertEquals("http://127.0.0.1:4004/data/", finops("http://127.0.0.1:4004/data/"));
    }

    private static String dataverse(String address) {
        return Address.root(URI.create(address), "/api/data/v", "/api/data/v9.2/")
                .toString();
    }

    private static String finops(String address) {
        return Address.root(URI.create(address), "/data/", "/data/").toString();
    }

    @Test
    void plainHttpStaysOnThisMachine() {
        for (String id : new String[] {"dataverse", "finops", "odata4"}) {
            assertEquals("ADDRESS_NOT_HTTPS", refused(id, "http://contoso.example.com/crm"));
            assertEquals("ADDRESS_NOT_HTTPS", refused(id, "ftp://contoso.example.com/crm"));
            assertEquals("ADDRESS_NOT_HTTPS", refused(id, "http://127.0.0.1.example.com/crm"));
            assertEquals("ADDRESS_WRONG", refused(id, "https:///crm"));
            Connectors.open(connection(id, "http://localhost:1/crm"), nothing()).close();
        }
    }

    @Test
    void aPasswordInAnAddressIsNotRepeated() {
        Refusal refusal = assertThrows(
                Refusal.class, () -> Connectors.open(connection("odata4", "https://me:pass@host/crm"), nothing()));
        assertEquals("ADDRESS_WRONG", refusal.code());
        assertFalse((refusal + refusal.arguments().toString()).contains("pass"));
    }

    @Test
    void anUnknownKindOfSystemIsAUsageError() {
        Refusal refusal = assertThrows(Refusal.class, () -> Connectors.open(connection("sap", "https://x"), nothing()));
        assertEquals(Refusal.Kind.USAGE, refusal.kind());
        assertEquals("CONNECTOR_UNKNOWN", refusal.code());
    }

    private static String refused(String id, String address) {
        return assertThrows(Refusal.class, () -> Connectors.open(connection(id, address), nothing()))
                .code();
    }

    private static Connection connection(String id, String address) {
        return new Connection("c", id, URI.create(address), "none", Map.of());
    }

    private static Surroundings nothing() {
        return Surroundings.of(Vault.empty(), Clock.systemUTC(), s -> {});
    }
}
