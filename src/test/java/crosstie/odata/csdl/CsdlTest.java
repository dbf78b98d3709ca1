package crosstie.odata.csdl;

import static crosstie.odata.csdl.Documents.DATAVERSE;
import static crosstie.odata.csdl.Documents.FINOPS;
import static crosstie.odata.csdl.Documents.stream;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import crosstie.odata.ODataException;
import crosstie.odata.ODataException.Kind;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CsdlTest {
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
}
