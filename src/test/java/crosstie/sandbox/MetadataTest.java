package crosstie.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import crosstie.sandbox.Asker.Reply;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class MetadataTest {
    private static final String CAST = "Attributes/Microsoft.Dynamics.CRM.";
    private static final String ACCOUNT = "EntityDefinitions(LogicalName='account')";
    private static Sandbox sandbox;
    private static Asker sales;
    private static Asker finops;
    private static Asker service;

    @BeforeAll
    static void start() {
        sandbox = Sandbox.start(SandboxSettings.USUAL.withRows(1));
        sales = Asker.sales(sandbox);
        finops = Asker.finops(sandbox);
        service = new Asker(sandbox.finops(), "Metadata/");
    }

    @AfterAll
    static void end() {
        sandbox.close();
    }

    private static Document xml(Reply reply) throws Exception {
        assertEquals(200, reply.status());
        assertEquals("application/xml", reply.header("Content-Type"));
        var bytes = new ByteArrayInputStream(reply.text().getBytes(StandardCharsets.UTF_8));
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(bytes);
    }

    private static Element named(Document document, String tag, String name) {
        NodeList all = document.getElementsByTagName(tag);
        for (int i = 0; i < all.getLength(); i++) {
            if (all.item(i) instanceof Element element
                    && element.getAttribute("Name").equals(name)) return element;
        }
        return null;
    }

    @Test
    void d8TheDocumentHasAliasBaseTypesAndOneContainer() throws Exception {
        Document document = xml(sales.get("$metadata"));
        Element schema = (Element) document.getElementsByTagName("Schema").item(0);
        assertEquals("mscrm", schema.getAttribute("Alias"));
        Element account = named(document, "EntityType", "account");
        assertEquals("mscrm.crmbaseentity", account.getAttribute("BaseType"));
        assertEquals(
                "Microsoft.Dynamics.CRM.account",
                named(document, "EntitySet", "accounts").getAttribute("EntityType"));
        assertNotNull(named(document, "EntityContainer", "System"));
        assertNotNull(named(document, "EntityType", "activitypointer"));
        // D-10
        assertEquals(
                "AccessRights",
                ((Element) document.getElementsByTagName("EnumType").item(0)).getAttribute("Name"));
        assertFalse(sales.get("$metadata").text().contains("<Property Name=\"Rights\""));
        assertFalse(sales.get("$metadata").text().contains("MaxLength"));
    }

    @Test
    void d9UsersAndTeamsHaveTheKeyOfThePrincipal() throws Exception {
        Document document = xml(sales.get("$metadata"));
        for (String name : List.of("systemuser", "team")) {
            Element type = named(document, "EntityType", name);
            assertEquals("mscrm.principal", type.getAttribute("BaseType"));
            Element key = (Element) type.getElementsByTagName("PropertyRef").item(0);
            assertEquals("ownerid", key.getAttribute("Name"));
        }
    }

    @Test
    void d10EveryLookupIsAPropertyAndANavigation() throws Exception {
        String text = sales.get("$metadata").text();
        assertTrue(text.contains("<Property Name=\"_primarycontactid_value\" Type=\"Edm.Guid\""));
        assertTrue(text.contains("<NavigationProperty Name=\"parentcustomerid_account\" Type=\"mscrm.account\""));
        assertTrue(text.contains("Name=\"contact_customer_accounts\" Type=\"Collection(mscrm.contact)\""));
        assertTrue(text.contains("Type=\"Edm.Decimal\" Scale=\"Variable\""));
    }

    @Test
    void d11AnnotationsComeOnRequest() throws Exception {
        assertFalse(sales.get("$metadata").text().contains("AlternateKeys"));
        String annotated = sales.get("$metadata?annotations=true").text();
        assertTrue(annotated.contains("OData.Community.Keys.V1.AlternateKeys"));
        assertTrue(annotated.contains("Org.OData.Capabilities.V1.ChangeTracking"));
    }

    @Test
    void d12DefinitionsAreAListWithoutPaging() throws Exception {
        JsonNode all = sales.get(
                        "EntityDefinitions?$select=LogicalName,EntitySetName,PrimaryIdAttribute,DisplayName,OwnershipType&$filter=IsPrivate eq false")
                .rows();
        Set<String> names = new HashSet<>();
        all.forEach(table -> names.add(table.get("LogicalName").asText()));
        assertTrue(names.containsAll(List.of(
                "account",
                "contact",
                "product",
                "transactioncurrency",
                "uom",
                "uomschedule",
                "pricelevel",
                "productpricelevel",
                "quote",
                "quotedetail",
                "salesorder",
                "salesorderdetail",
                "invoice",
                "invoicedetail",
                "businessunit",
                "systemuser",
                "team")));
        assertEquals(
                "Account",
                all.get(0).at("/DisplayName/UserLocalizedLabel/Label").asText());
        assertEquals(400, sales.get("EntityDefinitions?$top=1").status());
        JsonNode owned = sales.get(
                        "EntityDefinitions?$select=LogicalName&$filter=OwnershipType eq Microsoft.Dynamics.CRM.OwnershipTypes'UserOwned' and CanCreateAttributes/Value eq true")
                .rows();
        assertTrue(owned.size() > 3 && owned.size() < all.size());
    }

    @Test
    void d12OneTableWithItsAttributesAndKeys() throws Exception {
        JsonNode account = sales.get(
                        ACCOUNT
                                + "?$select=LogicalName&$expand=Attributes($select=LogicalName,AttributeType),Keys($select=LogicalName,KeyAttributes,EntityKeyIndexStatus)")
                .json();
        assertTrue(account.get("Attributes").size() > 130);
        assertEquals("accountnumber", account.at("/Keys/0/KeyAttributes/0").asText());
        assertEquals("Active", account.at("/Keys/0/EntityKeyIndexStatus").asText());
        JsonNode first = account.at("/Attributes/0");
        assertEquals("accountid", first.get("LogicalName").asText());
        assertFalse(first.has("@odata.type"));
        assertEquals(
                "#Microsoft.Dynamics.CRM.PicklistAttributeMetadata",
                account.at("/Attributes/1/@odata.type").asText());
        String id = account.get("MetadataId").asText();
        assertEquals(
                "account",
                sales.get("EntityDefinitions(" + id + ")")
                        .json()
                        .get("LogicalName")
                        .asText());
        assertEquals(404, sales.get("EntityDefinitions(LogicalName='nothing')").status());
        assertEquals(
                0,
                sales.get("EntityDefinitions(LogicalName='product')/Keys")
                        .rows()
                        .size());
    }

    @Test
    void d12WhatOnlyATypeHasNeedsItsCast() throws Exception {
        JsonNode texts = sales.get(ACCOUNT + "/" + CAST
                        + "StringAttributeMetadata?$select=LogicalName,MaxLength&$filter=LogicalName eq 'name'")
                .rows();
        assertEquals(160, texts.get(0).get("MaxLength").asInt());
        assertEquals(
                400,
                sales.get(ACCOUNT + "/Attributes?$select=LogicalName,MaxLength").status());
        JsonNode choices = sales.get(
                        ACCOUNT + "/" + CAST
                                + "PicklistAttributeMetadata?$select=LogicalName&$expand=OptionSet($select=Options),GlobalOptionSet($select=Options)")
                .rows();
        assertTrue(choices.get(0)
                .at("/OptionSet/Options/0/Label/UserLocalizedLabel/Label")
                .isTextual());
        assertTrue(choices.get(0).get("GlobalOptionSet").isNull());
        JsonNode status = sales.get("EntityDefinitions(LogicalName='product')/" + CAST
                        + "StatusAttributeMetadata?$expand=OptionSet")
                .rows();
        assertEquals(2, option(status, 0).get("State").asInt());
        JsonNode state = sales.get(
                        "EntityDefinitions(LogicalName='product')/" + CAST + "StateAttributeMetadata?$expand=OptionSet")
                .rows();
        assertEquals(0, option(state, 2).get("DefaultStatus").asInt());
        JsonNode lookups = sales.get(
                        "EntityDefinitions(LogicalName='contact')/" + CAST
                                + "LookupAttributeMetadata?$select=LogicalName,Targets&$filter=LogicalName eq 'parentcustomerid'")
                .rows();
        assertEquals(2, lookups.get(0).get("Targets").size());
        assertEquals(
                404, sales.get(ACCOUNT + "/" + CAST + "EnumAttributeMetadata").status());
        JsonNode one = sales.get(
                        ACCOUNT
                                + "/Attributes(LogicalName='customertypecode')/Microsoft.Dynamics.CRM.PicklistAttributeMetadata?$expand=OptionSet")
                .json();
        assertEquals(12, one.at("/OptionSet/Options").size());
    }

    private static JsonNode option(JsonNode attributes, int value) {
        for (JsonNode option : attributes.get(0).at("/OptionSet/Options"))
            if (option.get("Value").asInt() == value) return option;
        throw new AssertionError("no option " + value);
    }

    @Test
    void d12RelationshipsNameTheNavigationProperties() throws Exception {
        JsonNode relations = sales.get(
                        "EntityDefinitions(LogicalName='contact')/ManyToOneRelationships?$select=SchemaName,ReferencingAttribute,ReferencedEntity,ReferencingEntityNavigationPropertyName&$filter=ReferencingAttribute eq 'parentcustomerid'")
                .rows();
        Set<String> navigations = new HashSet<>();
        relations.forEach(relation -> navigations.add(
                relation.get("ReferencingEntityNavigationPropertyName").asText()));
        assertEquals(Set.of("parentcustomerid_account", "parentcustomerid_contact"), navigations);
        assertEquals(
                0,
                sales.get("RelationshipDefinitions/Microsoft.Dynamics.CRM.ManyToManyRelationshipMetadata")
                        .rows()
                        .size());
        assertEquals(405, sales.patch(ACCOUNT, "{}").status());
    }

    @Test
    void f7TwoSchemasAndTheContainerResources() throws Exception {
        Document document = xml(finops.get("$metadata"));
        assertEquals(2, document.getElementsByTagName("Schema").getLength());
        assertNotNull(named(document, "EntityContainer", "Resources"));
        assertNotNull(named(document, "EnumType", "AXType"));
        assertTrue(document.getElementsByTagName("EntitySet").getLength() >= 30);
    }

    @Test
    void f8AndF10PropertiesAreAnnotatedAndHaveNoLength() throws Exception {
        String text = finops.get("$metadata").text();
        for (String term : List.of("LabelId", "AXType", "IsRequired", "AllowEdit", "AllowEditOnCreate"))
            assertTrue(text.contains("Microsoft.Dynamics.OData.Core.V1." + term), term);
        assertFalse(text.contains("MaxLength") || text.contains("Precision=") || text.contains("Scale="));
        Document document = xml(finops.get("$metadata"));
        Element type = named(document, "EntityType", "CustomerV2");
        assertEquals(2, type.getElementsByTagName("PropertyRef").getLength());
        assertTrue(text.contains("<ReferentialConstraint Property=\"dataAreaId\" ReferencedProperty=\"DataArea\" />"));
        assertEquals(
                0,
                named(document, "EntityType", "SystemParameter")
                        .getElementsByTagName("Key")
                        .getLength());
    }

    @Test
    void f14TheMetadataServiceTellsTheSame() throws Exception {
        JsonNode entity = service.get("PublicEntities('CustomerV2')").json();
        assertEquals("CustomersV2", entity.get("EntitySetName").asText());
        JsonNode key = entity.at("/Properties/0");
        assertTrue(key.get("IsKey").asBoolean()
                && key.get("IsMandatory").asBoolean()
                && !key.get("AllowEdit").asBoolean());
        JsonNode data = service.get("DataEntities('CustCustomerV2Entity')").json();
        assertEquals("CustomerV2", data.get("PublicEntityName").asText());
        JsonNode found = service.get("PublicEntities?$filter=contains(tolower(Name),'cust')&$select=Name")
                .rows();
        assertTrue(found.size() >= 3 && found.get(0).size() == 1);
        JsonNode masters = service.get(
                        "DataEntities?$filter=EntityCategory eq Microsoft.Dynamics.Metadata.EntityCategory'Master'&$count=true")
                .json();
        assertTrue(masters.get("@odata.count").asInt() > 3);
        assertEquals(
                "Yes",
                service.get("PublicEnumerations('NoYes')")
                        .json()
                        .at("/Members/1/Name")
                        .asText());
        assertEquals(404, service.get("PublicEntities('Nothing')").status());
    }

    @Test
    void f14LabelsAreTextsBehindIds() throws Exception {
        JsonNode entity = service.get("PublicEntities('CustomerV2')").json();
        String id = entity.get("LabelId").asText();
        assertTrue(id.startsWith("@"));
        JsonNode label = service.get("Labels(Id='" + id + "',Language='en-US')").json();
        assertEquals("Customers V2", label.get("Value").asText());
        assertEquals(404, service.get("Labels(Id='@NONE1',Language='en-US')").status());
    }

    @Test
    void everyRefusalIsReadable() throws Exception {
        JsonMapper json = new JsonMapper();
        for (Asker asker : List.of(sales, finops, service)) {
            JsonNode error = json.readTree(asker.get("Nothing").text()).get("error");
            assertFalse(error.get("message").asText().isEmpty());
        }
    }
}
