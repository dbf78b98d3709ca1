package crosstie.odata.csdl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import crosstie.odata.ODataException;
import crosstie.odata.ODataException.Kind;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsdlTest {
    private static final String DATAVERSE = wrapped("""
            <Schema Namespace="Microsoft.Dynamics.CRM" Alias="mscrm" xmlns="http://docs.oasis-open.org/odata/ns/edm">
              <EntityType Name="crmbaseentity" Abstract="true"/>
              <EntityType Name="principal" BaseType="mscrm.crmbaseentity">
                <Key><PropertyRef Name="ownerid"/></Key>
                <Property Name="ownerid" Type="Edm.Guid" Nullable="false"/>
              </EntityType>
              <EntityType Name="systemuser" BaseType="mscrm.principal"><Property Name="fullname" Type="Edm.String"/></EntityType>
              <ComplexType Name="skipped"><Property Name="x" Type="Edm.String"><Annotation Term="a.b"/></Property></ComplexType>
              <EntityType Name="account" BaseType="mscrm.crmbaseentity">
                <Key><PropertyRef Name="accountid"/></Key>
                <Property Name="accountid" Type="Edm.Guid"/>
                <Property Name="revenue" Type="Edm.Decimal" Scale="Variable">
                  <Annotation Term="Org.OData.Core.V1.Description" String="Annual &lt;revenue&gt;"/>
                  <Annotation Term="Org.OData.Core.V1.Computed" Bool="true"/>
                  <Annotation Term="Org.OData.Core.V1.Permissions"><EnumMember>Org.OData.Core.V1.PermissionType/Read</EnumMember></Annotation>
                </Property>
                <NavigationProperty Name="ownerid" Type="mscrm.principal" Nullable="false" Partner="owner_accounts">
                  <ReferentialConstraint Property="_ownerid_value" ReferencedProperty="ownerid"/>
                </NavigationProperty>
                <NavigationProperty Name="contact_customer_accounts" Type="Collection(mscrm.contact)"/>
                <Annotation Term="Keys.AlternateKeys">
                  <Collection>
                    <Record Type="Keys.AlternateKey"><PropertyValue Property="Key"><Collection>
                      <Record Type="Keys.PropertyRef"><PropertyValue Property="Alias" String="n"/><PropertyValue Property="Name" PropertyPath="accountnumber"/></Record>
                    </Collection></PropertyValue></Record>
                    <Record><PropertyValue Property="Key"><Collection>
                      <Record><PropertyValue Property="Name"><PropertyPath>name</PropertyPath></PropertyValue></Record>
                      <Record><PropertyValue Property="Name" PropertyPath="city"/></Record>
                    </Collection></PropertyValue></Record>
                  </Collection>
                </Annotation>
              </EntityType>
              <EntityContainer Name="System">
                <EntitySet Name="accounts" EntityType="Microsoft.Dynamics.CRM.account">
                  <NavigationPropertyBinding Path="ownerid" Target="principals"/>
                  <Annotation Term="Org.OData.Capabilities.V1.InsertRestrictions"><Record><PropertyValue Property="Insertable" Bool="false"/><PropertyValue Property="MaxLevels" Int="2"/></Record></Annotation>
                </EntitySet>
                <Singleton Name="me" Type="mscrm.systemuser"/>
                <FunctionImport Name="WhoAmI" Function="mscrm.WhoAmI"/>
              </EntityContainer>
            </Schema>""");

    private static final String FINOPS = wrapped("""
            <Schema Namespace="Microsoft.Dynamics.DataEntities" xmlns="http://docs.oasis-open.org/odata/ns/edm">
              <EnumType Name="NoYes"><Member Name="No" Value="0"><Annotation Term="L.LabelId" String="@SYS1"/></Member><Member Name="Yes" Value="1"/></EnumType>
              <EnumType Name="CustomerGroup" IsFlags="true"><Member Name="A"/><Member Name="B"/></EnumType>
              <EntityType Name="CustomerGroup">
                <Key><PropertyRef Name="dataAreaId"/><PropertyRef Name="CustomerGroupId"/></Key>
                <Property Name="dataAreaId" Type="Edm.String" Nullable="false" MaxLength="4">
                  <Annotation Term="L.AXType" EnumMember="L.AXType/String"/><Annotation Term="L.AllowEdit" Bool="false"/>
                </Property>
                <Property Name="Taxed" Type="Microsoft.Dynamics.DataEntities.NoYes"/>
                <Property Name="Amount" Type="Edm.Decimal" Precision="32" Scale="6" Nullable="false"/>
                <Property Name="Long" Type="Edm.String" MaxLength="max"/>
              </EntityType>
              <EntityContainer Name="Resources"><EntitySet Name="CustomerGroups" EntityType="Microsoft.Dynamics.DataEntities.CustomerGroup"/></EntityContainer>
              <Annotations Target="Microsoft.Dynamics.DataEntities.CustomerGroup/Taxed"><Annotation Term="Org.OData.Core.V1.Immutable"/></Annotations>
              <Annotations Target="Microsoft.Dynamics.DataEntities.Resources/CustomerGroups"><Annotation Term="C.Insertable" Bool="false"/></Annotations>
            </Schema>""");

    private static String wrapped(String schemas) {
        return "<?xml version=\"1.0\" encoding=\"utf-8\"?><edmx:Edmx Version=\"4.0\" xmlns:edmx=\"http://docs.oasis-open.org/odata/ns/edmx\">"
                + "<edmx:Reference Uri=\"https://example.com/keys.xml\"><edmx:Include Namespace=\"OData.Community.Keys.V1\" Alias=\"Keys\"/></edmx:Reference>"
                + "<edmx:DataServices>" + schemas + "</edmx:DataServices></edmx:Edmx>";
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static CsdlModel read(String text) throws IOException {
        return Csdl.usual().read(stream(text));
    }

    private static ODataException refused(String text) {
        return assertThrows(ODataException.class, () -> read(text));
    }

    @Test
    void typesAreFoundByNamespaceAndByAlias() throws IOException {
        CsdlModel model = read(DATAVERSE);
        EntityType account = model.type("mscrm.account").orElseThrow();
        assertEquals(
                account, model.type(model.set("accounts").orElseThrow().type()).orElseThrow());
        assertEquals("Microsoft.Dynamics.CRM.crmbaseentity", account.baseType());
        assertEquals("account", account.shortName());
        assertTrue(model.set("Accounts").isEmpty());
        assertEquals(1, model.sets().size());
        assertEquals(4, model.types().size());
    }

    @Test
    void keysAndPropertiesAreInherited() throws IOException {
        CsdlModel model = read(DATAVERSE);
        EntityType user = model.type("mscrm.systemuser").orElseThrow();
        assertEquals(List.of("ownerid"), model.key(user));
        assertEquals(
                List.of("ownerid", "fullname"),
                model.properties(user).stream().map(Property::name).toList());
        assertTrue(model.type("mscrm.crmbaseentity").orElseThrow().isAbstract());
    }

    @Test
    void annotationsAreReadInAllTheirForms() throws IOException {
        CsdlModel model = read(DATAVERSE);
        EntityType account = model.type("mscrm.account").orElseThrow();
        Property revenue = model.properties(account).get(1);
        assertEquals(
                "Annual <revenue>",
                revenue.annotations().get("Org.OData.Core.V1.Description").orElseThrow());
        assertTrue(revenue.annotations().isTrue("Org.OData.Core.V1.Computed"));
        assertEquals(
                "Org.OData.Core.V1.PermissionType/Read",
                revenue.annotations().get("Org.OData.Core.V1.Permissions").orElseThrow());
        assertEquals(
                "Insertable=false;MaxLevels=2",
                model.set("accounts")
                        .orElseThrow()
                        .annotations()
                        .get("Org.OData.Capabilities.V1.InsertRestrictions")
                        .orElseThrow());
        assertEquals(List.of(List.of("accountnumber"), List.of("name", "city")), model.alternateKeys(account));
    }

    @Test
    void navigationsSayWhereTheyLeadAndWhatHoldsTheKey() throws IOException {
        CsdlModel model = read(DATAVERSE);
        List<Navigation> all = model.navigations(model.type("mscrm.account").orElseThrow());
        assertEquals(
                new Navigation(
                        "ownerid",
                        "Microsoft.Dynamics.CRM.principal",
                        false,
                        false,
                        "owner_accounts",
                        List.of(new Navigation.Constraint("_ownerid_value", "ownerid"))),
                all.getFirst());
        assertTrue(all.get(1).collection());
        assertEquals("Microsoft.Dynamics.CRM.contact", all.get(1).target());
    }

    @Test
    void enumsAndEntitiesMayShareAName() throws IOException {
        CsdlModel model = read(FINOPS);
        EnumType noYes = model.enumType("Microsoft.Dynamics.DataEntities.NoYes").orElseThrow();
        assertEquals(
                "@SYS1",
                noYes.members().getFirst().annotations().get("L.LabelId").orElseThrow());
        assertEquals(1, noYes.members().get(1).value());
        EnumType group =
                model.enumType("Microsoft.Dynamics.DataEntities.CustomerGroup").orElseThrow();
        assertTrue(group.flags());
        assertEquals(1, group.members().get(1).value());
        EntityType type =
                model.type("Microsoft.Dynamics.DataEntities.CustomerGroup").orElseThrow();
        assertEquals(List.of("dataAreaId", "CustomerGroupId"), model.key(type));
    }

    @Test
    void facetsAreReadAndUnknownOnesSaidSo() throws IOException {
        CsdlModel model = read(FINOPS);
        EntityType type =
                model.type("Microsoft.Dynamics.DataEntities.CustomerGroup").orElseThrow();
        Property company = type.properties().getFirst();
        assertEquals(4, company.maxLength());
        assertFalse(company.nullable());
        assertTrue(company.annotations().isFalse("L.AllowEdit"));
        assertEquals("L.AXType/String", company.annotations().get("L.AXType").orElseThrow());
        Property amount = type.properties().get(2);
        assertEquals(List.of(32, 6), List.of(amount.precision(), amount.scale()));
        assertEquals(0, type.properties().get(3).maxLength());
        assertEquals(-1, type.properties().get(3).scale());
    }

    @Test
    void whatIsSaidElsewhereInTheDocumentCounts() throws IOException {
        CsdlModel model = read(FINOPS);
        EntityType type =
                model.type("Microsoft.Dynamics.DataEntities.CustomerGroup").orElseThrow();
        assertTrue(model.annotations(type, type.properties().get(1)).isTrue("Org.OData.Core.V1.Immutable"));
        assertTrue(model.annotations(model.set("CustomerGroups").orElseThrow()).isFalse("C.Insertable"));
    }

    @Test
    void onlyWantedAnnotationsAreKeptAndNamesAreToldOnTheWay() throws IOException {
        List<String> seen = new ArrayList<>();
        CsdlModel model =
                Csdl.usual().keeping("L.AXType"::equals).telling(seen::add).read(stream(FINOPS));
        assertEquals(List.of("CustomerGroup"), seen);
        Annotations kept = model.type("Microsoft.Dynamics.DataEntities.CustomerGroup")
                .orElseThrow()
                .properties()
                .getFirst()
                .annotations();
        assertTrue(kept.get("L.AXType").isPresent());
        assertTrue(kept.get("L.AllowEdit").isEmpty());
    }

    @Test
    void olderVersionsAreRefusedByName() {
        ODataException e =
                refused("<edmx:Edmx Version=\"1.0\" xmlns:edmx=\"http://schemas.microsoft.com/ado/2007/06/edmx\"/>");
        assertEquals(Kind.OLD_METADATA, e.kind());
        assertEquals("1.0", e.words());
    }

    @ParameterizedTest
    @ValueSource(strings = {"<html><body/></html>", "{\"value\":[]}", "<!doctype html><html></html>", "<a"})
    void whatIsNoMetadataIsSaidSo(String text) {
        Kind kind = refused(text).kind();
        assertTrue(kind == Kind.BAD_METADATA || kind == Kind.ANSWER_CUT, kind.toString());
    }

    @Test
    void halfADocumentIsNeverShownAsTheWhole() {
        for (int cut = 0; cut < DATAVERSE.length(); cut += 7) {
            String half = DATAVERSE.substring(0, cut);
            Kind kind = refused(half).kind();
            assertEquals(Kind.ANSWER_CUT, kind, "cut at " + cut);
        }
    }

    @Test
    void entitiesAreRefusedAndNothingIsFetched(@TempDir Path folder) throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "sentinel");
        try (ServerSocket listener = new ServerSocket(0, 5, InetAddress.getByName("127.0.0.1"))) {
            listener.setSoTimeout(50);
            String http = "http://127.0.0.1:" + listener.getLocalPort() + "/x";
            for (String dtd : List.of(
                    "<!DOCTYPE x SYSTEM \"" + http + "\">",
                    "<!DOCTYPE x [<!ENTITY a SYSTEM \"" + secret.toUri() + "\">]>",
                    "<!DOCTYPE x [<!ENTITY % p SYSTEM \"" + http + "\"> %p;]>",
                    "<!DOCTYPE x [<!ENTITY a \"" + "lol".repeat(10) + "\"><!ENTITY b \"" + "&a;".repeat(1000) + "\">]>",
                    "<!DOCTYPE x [" + billionLaughs() + "]>")) {
                String text = DATAVERSE
                        .replace("?>", "?>" + dtd)
                        .replace("accounts\"", "&a;\"")
                        .replace("&lt;revenue", "&b;");
                ODataException e = refused(text);
                assertEquals(Kind.BAD_METADATA, e.kind(), dtd);
                assertFalse(e.toString().contains("sentinel"));
            }
            assertThrows(java.net.SocketTimeoutException.class, listener::accept);
        }
    }

    private static String billionLaughs() {
        StringBuilder out = new StringBuilder("<!ENTITY l0 \"lol\">");
        for (int i = 1; i < 20; i++) {
            out.append("<!ENTITY l")
                    .append(i)
                    .append(" \"")
                    .append(("&l" + (i - 1) + ";").repeat(10))
                    .append("\">");
        }
        return out.append("<!ENTITY b \"&l19;\"><!ENTITY a \"&l19;\">").toString();
    }

    @Test
    void anUndeclaredEntityIsAnError() {
        assertEquals(
                Kind.BAD_METADATA,
                refused(DATAVERSE.replace("&lt;revenue", "&nope;")).kind());
    }

    @Test
    void limitsHold() {
        assertEquals(Kind.BAD_METADATA, refused(wrapped("<a>".repeat(100_000))).kind());
        assertEquals(
                Kind.BAD_METADATA,
                refused(FINOPS.replace("\"Taxed\"", "\"" + "x".repeat(600) + "\""))
                        .kind());
        assertEquals(
                Kind.TOO_BIG,
                refused(FINOPS.replace("@SYS1", "x".repeat(9 << 20))).kind());
        StringBuilder many = new StringBuilder("<Schema");
        for (int i = 0; i < 100_000; i++) {
            many.append(" a").append(i).append("=\"\"");
        }
        assertEquals(Kind.BAD_METADATA, refused(wrapped(many + "/>")).kind());
        assertEquals(Kind.BAD_METADATA, refused(DATAVERSE + "<x/>").kind());
        assertEquals(
                Kind.BAD_METADATA,
                refused(FINOPS.replace("Value=\"1\"", "Value=\"one\"")).kind());
        assertEquals(
                Kind.BAD_METADATA,
                refused(FINOPS.replace("<Property Name=\"Taxed\"", "<Property")).kind());
    }

    @Test
    void cyclicBaseTypesEndInAnError() throws IOException {
        CsdlModel model = read(DATAVERSE.replace(
                "<EntityType Name=\"crmbaseentity\"", "<EntityType Name=\"crmbaseentity\" BaseType=\"mscrm.account\""));
        EntityType account = model.type("mscrm.account").orElseThrow();
        assertEquals(
                Kind.BAD_METADATA,
                assertThrows(ODataException.class, () -> model.properties(account))
                        .kind());
    }

    @Test
    void aStreamThatBreaksSaysSoItself() {
        InputStream broken = new InputStream() {
            private final InputStream start = stream(DATAVERSE.substring(0, 500));

            @Override
            public int read() throws IOException {
                int b = start.read();
                if (b < 0) {
                    throw new IOException("reset");
                }
                return b;
            }
        };
        assertEquals(
                "reset",
                assertThrows(IOException.class, () -> Csdl.usual().read(broken)).getMessage());
    }
}
