package crosstie.connector;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import crosstie.connector.catalogue.Connectors;
import crosstie.model.Choice;
import crosstie.model.Connection;
import crosstie.model.Entity;
import crosstie.model.Field;
import crosstie.model.FieldType;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Data entities as F&amp;O tells of them. */
class DataEntityFactsTest {
    private static final String TERM = "<Annotation Term=\"Microsoft.Dynamics.OData.Core.V1.%s\" Bool=\"%s\"/>";
    private static final String DOCUMENT = """
            <edmx:Edmx Version="4.0" xmlns:edmx="http://docs.oasis-open.org/odata/ns/edmx"><edmx:DataServices>
            <Schema Namespace="Microsoft.Dynamics.DataEntities" xmlns="http://docs.oasis-open.org/odata/ns/edm">
            <EnumType Name="Customer"><Member Name="None" Value="0"/><Member Name="Firm" Value="1"/></EnumType>
            <EntityType Name="Customer"><Key><PropertyRef Name="dataAreaId"/><PropertyRef Name="Id"/></Key>
            <Property Name="dataAreaId" Type="Edm.String" Nullable="false"/>
            <Property Name="Id" Type="Edm.String" Nullable="false">%s%s</Property>
            <Property Name="Kind" Type="Microsoft.Dynamics.DataEntities.Customer"/>
            <Property Name="Sum" Type="Edm.Decimal" Nullable="false">%s%s</Property>
            <Property Name="Since" Type="Edm.DateTimeOffset" Nullable="false">
            <Annotation Term="Microsoft.Dynamics.OData.Core.V1.AXType" EnumMember="Microsoft.Dynamics.OData.Core.V1.AXType/Date"/></Property>
            </EntityType>
            <EntityType Name="Loose"><Property Name="Text" Type="Edm.String"/></EntityType>
            <EntityContainer Name="Resources"><EntitySet Name="Customers" EntityType="Microsoft.Dynamics.DataEntities.Customer"/>
            <EntitySet Name="Looses" EntityType="Microsoft.Dynamics.DataEntities.Loose"/></EntityContainer>
            </Schema></edmx:DataServices></edmx:Edmx>
            """.formatted(
                    TERM.formatted("IsRequired", true),
                    TERM.formatted("AllowEdit", false),
                    TERM.formatted("AllowEdit", false),
                    TERM.formatted("AllowEditOnCreate", false));

    private final MemoryCache cache = new MemoryCache();
    private Told server;

    @BeforeEach
    void serve() throws IOException {
        server = new Told().when("/data/$metadata", DOCUMENT);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private void withService() {
        server.when(
                        "/Metadata/DataEntities",
                        "{\"value\":[{\"Name\":\"CustCustomerEntity\",\"PublicEntityName\":\"Customer\","
                                + "\"EntityCategory\":\"Master\",\"LabelId\":\"@C\",\"IsReadOnly\":false,\"DataServiceEnabled\":true}]}")
                .when(
                        "/Metadata/PublicEntities('Customer')",
                        "{\"Name\":\"Customer\",\"LabelId\":\"@C\",\"Properties\":[{\"Name\":\"Sum\",\"LabelId\":\"@S\"},"
                                + "{\"Name\":\"Kind\",\"LabelId\":\"@C\"},{\"Name\":\"Since\",\"LabelId\":\"@Nobody\"}]}")
                .when(
                        "/Metadata/PublicEnumerations('Customer')",
                        "{\"Name\":\"Customer\",\"Members\":[{\"Name\":\"Firm\",\"LabelId\":\"@F\"}]}")
                .when("Labels(Id='%40C',Language='fr')", "{\"Value\":\"Client\"}")
                .when("Labels(Id='%40S',Language='fr')", "{\"Value\":\"Somme due\"}")
                .when("Labels(Id='%40F',Language='fr')", "{\"Value\":\"Entreprise\"}")
                .when("Labels(Id='@C',Language='fr')", "{\"Value\":\"Client\"}")
                .when("Labels(Id='@S',Language='fr')", "{\"Value\":\"Somme due\"}")
                .when("Labels(Id='@F',Language='fr')", "{\"Value\":\"Entreprise\"}");
    }

    private Environment open() {
        return Connectors.open(
                new Connection("f", "finops", server.root(), "none", Map.of()),
                Surroundings.of(Vault.empty(), Clock.systemUTC(), s -> {})
                        .withMetadata(cache)
                        .withLanguage(Locale.FRENCH));
    }

    private Entity shown(String name) {
        try (Environment e = open()) {
            return e.shown(name);
        }
    }

    private static Field field(Entity entity, String name) {
        return entity.field(name).orElseThrow();
    }

    // F-14
    @Test
    void labelsAreAskedForOnceAndOnlyForWhatIsLookedAt() {
        withService();
        try (Environment e = open()) {
            assertEquals("Sum", field(e.entity("Customers"), "Sum").label());
        }
        assertEquals(List.of(), server.asked("/Metadata/Labels"));
        Entity customers = shown("Customers");
        assertEquals("Client", customers.label());
        assertEquals("Somme due", field(customers, "Sum").label());
        assertEquals("Since", field(customers, "Since").label());
        assertEquals(
                List.of(new Choice("None", "None"), new Choice("Firm", "Entreprise")),
                field(customers, "Kind").choices());
        int asked = server.asked("/Metadata/").size();
        assertEquals(customers, shown("Customers"));
        assertEquals(asked, server.asked("/Metadata/").size());
    }

    // F-14
    @Test
    void knownLabelsAreSearchedToo() {
        withService();
        shown("Customers");
        try (Environment e = open()) {
            assertEquals(
                    "Sum", e.search("somme", 5).getFirst().fields().getFirst().name());
            assertEquals("Customers", e.entity("client").collection());
        }
    }

    // F-11
    @Test
    void theNameThatErrorTextsUseIsKeptBesideTheOthers() {
        withService();
        Entity customers = shown("Customers");
        assertEquals("CustCustomerEntity", customers.traits().internalName());
        assertEquals("Master", customers.traits().category());
        assertEquals("Customer", customers.name());
    }

    // F-11
    @Test
    void anEnumAndAnEntityMayShareTheirName() {
        Field kind = field(shown("Customers"), "Kind");
        assertEquals(FieldType.CHOICE, kind.type());
        assertEquals(
                List.of("None", "Firm"),
                kind.choices().stream().map(Choice::value).toList());
    }

    // F-12
    @Test
    void anEntityWithoutAKeyIsReadOnly() {
        assertTrue(shown("Looses").readOnly());
        assertFalse(shown("Customers").readOnly());
    }

    // F-8 F-9
    @Test
    void annotationsSayWhatMayBeWrittenWhenAndWhatADateIs() {
        Entity customers = shown("Customers");
        assertTrue(field(customers, "Id").required());
        assertTrue(field(customers, "Id").createOnly());
        assertTrue(field(customers, "Sum").readOnly());
        assertEquals(FieldType.DATE, field(customers, "Since").type());
    }

    // F-10
    @Test
    void lengthsAreNotInvented() {
        assertEquals(0, field(shown("Customers"), "Id").maxLength());
        assertEquals(-1, field(shown("Customers"), "Sum").scale());
    }

    // F-14
    @Test
    void withoutTheServiceNamesAreSplitIntoWords() {
        assertEquals("Customers", shown("Customers").label());
        assertEquals("", shown("Customers").traits().internalName());
    }

    // F-7
    @Test
    void theDocumentIsReadOnceForAllEntities() {
        shown("Customers");
        shown("Looses");
        assertEquals(1, server.asked("$metadata").size());
    }
}
