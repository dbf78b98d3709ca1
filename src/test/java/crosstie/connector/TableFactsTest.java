package crosstie.connector;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import crosstie.connector.catalogue.Connectors;
import crosstie.model.Choice;
import crosstie.model.Connection;
import crosstie.model.Entity;
import crosstie.model.EntityKey;
import crosstie.model.EntityMatch;
import crosstie.model.Field;
import crosstie.model.FieldType;
import crosstie.model.LookupTarget;
import crosstie.model.MetadataChange;
import crosstie.model.Traits;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tables as Dataverse tells of them. */
class TableFactsTest {
    private static final String LABEL = "{\"UserLocalizedLabel\":{\"Label\":\"%s\"},\"LocalizedLabels\":[]}";
    private static final String NO_USER = "{\"UserLocalizedLabel\":null,\"LocalizedLabels\":["
            + "{\"Label\":\"Order\",\"LanguageCode\":1033},{\"Label\":\"Commande\",\"LanguageCode\":1036}]}";
    private static final String LIST = "{\"value\":[{\"LogicalName\":\"new_order\",\"EntitySetName\":\"new_orders\","
            + "\"PrimaryIdAttribute\":\"new_orderid\",\"PrimaryNameAttribute\":\"new_name\",\"ChangeTrackingEnabled\":true,"
            + "\"OwnershipType\":\"UserOwned\",\"DisplayName\":" + NO_USER + "},"
            + "{\"LogicalName\":\"account\",\"EntitySetName\":\"accounts\",\"PrimaryIdAttribute\":\"accountid\",\"DisplayName\":null},"
            + "{\"LogicalName\":\"contact\",\"EntitySetName\":\"contacts\",\"PrimaryIdAttribute\":\"contactid\",\"DisplayName\":null},"
            + "{\"LogicalName\":\"nowhere\",\"EntitySetName\":null}]}";
    private static final String DOCUMENT = """
            <edmx:Edmx Version="4.0" xmlns:edmx="http://docs.oasis-open.org/odata/ns/edmx"><edmx:DataServices>
            <Schema Namespace="Microsoft.Dynamics.CRM" Alias="mscrm" xmlns="http://docs.oasis-open.org/odata/ns/edm">
            <EntityType Name="principal" Abstract="true"><Key><PropertyRef Name="ownerid"/></Key>
            <Property Name="ownerid" Type="Edm.Guid"/></EntityType>
            <EntityType Name="account" BaseType="mscrm.principal">
            <Property Name="_parentaccountid_value" Type="Edm.Guid"/>
            <Property Name="creditlimit" Type="Edm.Decimal" Scale="Variable"/>
            <NavigationProperty Name="parentaccountid" Type="mscrm.account"/></EntityType>
            <EntityContainer Name="System"><EntitySet Name="accounts" EntityType="Microsoft.Dynamics.CRM.account"/></EntityContainer>
            </Schema></edmx:DataServices></edmx:Edmx>
            """;

    private final MemoryCache cache = new MemoryCache();
    private Told server;

    @BeforeEach
    void serve() throws IOException {
        server = new Told()
                .when("organizations?", mark("7"))
                .when("$metadata", DOCUMENT)
                .when(
                        "StringAttributeMetadata",
                        items("{\"LogicalName\":\"new_name\",\"MaxLength\":100,\"FormatName\":{\"Value\":\"Email\"}}"))
                .when(
                        "MoneyAttributeMetadata",
                        items("{\"LogicalName\":\"total\",\"Precision\":4,\"MinValue\":-1000.5,\"MaxValue\":2000}"))
                .when(
                        "DateTimeAttributeMetadata",
                        items(
                                "{\"LogicalName\":\"day\",\"DateTimeBehavior\":{\"Value\":\"DateOnly\"}},"
                                        + "{\"LogicalName\":\"local\",\"DateTimeBehavior\":{\"Value\":\"TimeZoneIndependent\"}}"))
                .when(
                        "BooleanAttributeMetadata",
                        items("{\"LogicalName\":\"paid\",\"OptionSet\":{\"TrueOption\":{\"Value\":1,\"Label\":"
                                + LABEL.formatted("Paid") + "},\"FalseOption\":{\"Value\":0,\"Label\":"
                                + LABEL.formatted("Open") + "}}}"))
                .when(
                        "MultiSelectPicklistAttributeMetadata",
                        items(
                                "{\"LogicalName\":\"colours\",\"OptionSet\":null,\"GlobalOptionSet\":{\"Name\":\"new_colours\","
                                        + "\"Options\":[{\"Value\":3,\"Label\":" + LABEL.formatted("Red") + "}]}}"))
                .when(
                        "StateAttributeMetadata",
                        items(
                                "{\"LogicalName\":\"statecode\",\"OptionSet\":{\"Options\":[{\"Value\":0,\"DefaultStatus\":1,"
                                        + "\"Label\":" + LABEL.formatted("Active") + "}]}}"))
                .when(
                        "StatusAttributeMetadata",
                        items("{\"LogicalName\":\"statuscode\",\"OptionSet\":{\"Options\":[{\"Value\":1,\"State\":0,"
                                + "\"Label\":" + LABEL.formatted("New") + "}]}}"))
                .when(
                        "LookupAttributeMetadata",
                        items("{\"LogicalName\":\"customerid\",\"Targets\":[\"account\",\"contact\"]}"))
                .when(
                        "ManyToOneRelationships",
                        items("{\"ReferencingAttribute\":\"customerid\",\"ReferencedEntity\":\"contact\","
                                + "\"ReferencingEntityNavigationPropertyName\":\"new_Customer_contact\"},"
                                + "{\"ReferencingAttribute\":\"customerid\",\"ReferencedEntity\":\"account\","
                                + "\"ReferencingEntityNavigationPropertyName\":\"new_Customer_account\"}"))
                .when("EntityDefinitions(LogicalName='new_order')?", definition())
                .when("EntityDefinitions?", LIST);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private static String mark(String version) {
        return "{\"@Microsoft.Dynamics.CRM.globalmetadataversion\":\"" + version + "\",\"value\":[]}";
    }

    private static String items(String items) {
        return "{\"value\":[" + items + "]}";
    }

    private static String column(String name, String type, String more) {
        return "{\"LogicalName\":\"" + name + "\",\"AttributeType\":\"" + type + "\",\"DisplayName\":null,"
                + "\"RequiredLevel\":{\"Value\":\"None\"}" + more + "}";
    }

    private static String definition() {
        return "{\"Attributes\":["
                + String.join(
                        ",",
                        column("new_orderid", "Uniqueidentifier", ",\"IsValidForUpdate\":false"),
                        column("new_name", "String", ",\"RequiredLevel\":{\"Value\":\"ApplicationRequired\"}"),
                        column("total", "Money", ""),
                        column("total_base", "Money", ",\"IsValidForCreate\":false,\"IsValidForUpdate\":false"),
                        column("day", "DateTime", ""),
                        column("local", "DateTime", ""),
                        column("paid", "Boolean", ""),
                        column("statecode", "State", ""),
                        column("statuscode", "Status", ""),
                        column("customerid", "Customer", ""),
                        column("customeridname", "String", ",\"AttributeOf\":\"customerid\""),
                        column(
                                "colours",
                                "Virtual",
                                ",\"@odata.type\":\"#Microsoft.Dynamics.CRM.MultiSelectPicklistAttributeMetadata\""))
                + "],\"Keys\":[{\"LogicalName\":\"a\",\"KeyAttributes\":[\"new_name\"],\"EntityKeyIndexStatus\":\"Active\"},"
                + "{\"LogicalName\":\"b\",\"KeyAttributes\":[\"total\",\"day\"],\"EntityKeyIndexStatus\":\"InProgress\"}]}";
    }

    private Environment open(Locale language) {
        return Connectors.open(
                new Connection("s", "dataverse", server.root(), "none", Map.of()),
                Surroundings.of(Vault.empty(), Clock.systemUTC(), s -> {})
                        .withMetadata(cache)
                        .withLanguage(language));
    }

    private Entity order() {
        try (Environment e = open(Locale.ENGLISH)) {
            return e.entity("new_order");
        }
    }

    private Field field(String name) {
        return order().field(name).orElseThrow();
    }

    // D-12
    @Test
    void castsTellLengthsRangesAndSharedChoices() {
        assertEquals(100, field("new_name").maxLength());
        assertEquals("Email", field("new_name").traits().format());
        assertEquals(Traits.Level.APPLICATION, field("new_name").traits().level());
        assertFalse(field("new_name").required());
        assertEquals(4, field("total").scale());
        assertEquals(new BigDecimal("-1000.5"), field("total").traits().min());
        assertEquals(FieldType.CHOICES, field("colours").type());
        assertEquals(List.of(new Choice("3", "Red")), field("colours").choices());
        assertEquals("new_colours", field("colours").traits().choices());
        assertEquals(
                List.of(new Choice("true", "Paid"), new Choice("false", "Open")),
                field("paid").choices());
        assertTrue(order().field("customeridname").isEmpty());
        assertTrue(order().traits().tracked());
    }

    // D-12
    @Test
    void aLabelThatTheUserHasNotIsTakenFromTheReadersLanguage() {
        try (Environment e = open(Locale.FRENCH)) {
            assertEquals("Commande", e.entity("new_order").label());
            assertEquals("new_orders", e.entity("commande").collection());
        }
        assertEquals("Order", order().label());
        assertEquals("Account", label("account"));
    }

    private String label(String name) {
        try (Environment e = open(Locale.ENGLISH)) {
            return e.entities().stream()
                    .filter(n -> n.name().equals(name))
                    .findFirst()
                    .orElseThrow()
                    .label();
        }
    }

    // D-33
    @Test
    void aStatusSaysItsStateAndAStateItsDefaultStatus() {
        assertEquals(
                List.of(new Choice("0", "Active", "", "1")), field("statecode").choices());
        assertEquals(
                List.of(new Choice("1", "New", "0", "")), field("statuscode").choices());
    }

    // D-30
    @Test
    void onlyAnActiveKeyIsUsable() {
        assertEquals(
                List.of(
                        new EntityKey("a", List.of("new_name"), true, "Active"),
                        new EntityKey("b", List.of("total", "day"), false, "InProgress")),
                order().alternateKeys());
    }

    // D-27
    @Test
    void aLookupIsSetByTheNavigationPropertyOfItsTarget() {
        assertEquals(
                List.of(
                        new LookupTarget("account", "accounts", "new_Customer_account", "accountid"),
                        new LookupTarget("contact", "contacts", "new_Customer_contact", "contactid")),
                field("customerid").lookup());
    }

    // D-35
    @Test
    void howDatesAreMeantComesFromTheBehaviourNotFromTheType() {
        assertEquals(FieldType.DATE, field("day").type());
        assertEquals(FieldType.DATE_TIME, field("local").type());
        assertEquals(Traits.Days.ZONE_INDEPENDENT, field("local").traits().days());
    }

    // D-40
    @Test
    void whatTheSystemWorksOutIsNeverWritten() {
        assertTrue(field("total_base").readOnly());
        assertTrue(field("total_base").traits().computed());
        assertFalse(field("total").readOnly());
    }

    // D-13
    @Test
    void aNewMarkMeansReadingAgainAndTheSameOneDoesNot() {
        order();
        order();
        assertEquals(1, server.asked("new_order')?").size());
        server.when("organizations?", mark("8"));
        try (Environment e = open(Locale.ENGLISH)) {
            e.refresh();
        }
        assertEquals(2, server.asked("new_order')?").size());
    }

    // D-14
    @Test
    void metadataIsOnlyEverRead() {
        order();
        try (Environment e = open(Locale.ENGLISH)) {
            e.search("credit", 9);
            e.refresh();
        }
        assertEquals(server.asked("").size(), server.asked("GET ").size());
    }

    // D-8 D-9 D-10 D-11
    @Test
    void fieldsOfTablesNeverLookedAtAreFoundByTheDocument() {
        try (Environment e = open(Locale.ENGLISH)) {
            EntityMatch found = e.search("credit", 9).getFirst();
            assertEquals("accounts", found.entity().collection());
            assertEquals(List.of(new EntityMatch.Hit("creditlimit", "Creditlimit")), found.fields());
            assertEquals(
                    "parentaccountid",
                    e.search("parentaccount", 9).getFirst().fields().getFirst().name());
            assertEquals(1, server.asked("$metadata?annotations=true").size());
        }
    }

    @Test
    void aFreshReadingTellsWhatChangedInTablesThatWereLookedAt() {
        order();
        server.when("StringAttributeMetadata", items("{\"LogicalName\":\"new_name\",\"MaxLength\":50}"));
        try (Environment e = open(Locale.ENGLISH)) {
            assertEquals(
                    List.of(new MetadataChange(MetadataChange.Kind.LENGTH, "new_orders", "new_name", "100", "50")),
                    e.refresh());
        }
    }
}
