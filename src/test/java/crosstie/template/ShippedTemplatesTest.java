package crosstie.template;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import crosstie.json.TemplateCodec;
import crosstie.mapping.Checker;
import crosstie.mapping.Examples;
import crosstie.model.FieldMapping;
import crosstie.model.FieldSource;
import crosstie.model.Project;
import crosstie.model.Refusal;
import crosstie.model.Task;
import crosstie.model.Template;
import crosstie.model.TemplateName;
import crosstie.model.ValueMap;
import crosstie.transform.catalogue.Catalogue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShippedTemplatesTest {
    private static final String ACCOUNTS = """
            creditlimit > CreditLimit
            :customerGroup > CustomerGroupId
            fax > PrimaryContactFax
            numberofemployees > OrganizationNumberOfEmployees
            transactioncurrencyid.isocurrencycode > SalesCurrencyCode | default
            accountnumber > CustomerAccount
            address1_city > AddressCity
            address1_country > AddressCountryRegionISOCode | trim valueMap
            description > SalesMemo
            emailaddress1 > PrimaryContactEmail
            address1_line1 > AddressStreet
            =Organization > PartyType
            telephone1 > PrimaryContactPhone
            address1_postalcode > AddressZipCode
            address1_stateorprovince > AddressState
            websiteurl > PrimaryContactURL
            =Business > AddressLocationRoles
            name > OrganizationName
            :site > SiteId
            :warehouse > WarehouseId
            :language > LanguageId
            accountnumber > PartyNumber
            name > AddressDescription
            =Yes > IsExternallyMaintained
            address2_line1 > DeliveryAddressStreet
            address2_city > DeliveryAddressCity
            address2_country > DeliveryAddressCountryRegionISOCode | trim valueMap
            address2_postalcode > DeliveryAddressZipCode
            address2_stateorprovince > DeliveryAddressState
            name > DeliveryAddressDescription
            """;
    private static final String PRODUCTS = """
            CurrencyCode > transactioncurrencyid.isocurrencycode
            ProductDescription > description
            ProductName > name
            ProductNumber > productnumber
            SalesUnitSymbol > defaultuomid.name | valueMap
            SalesPrice > price
            UnitCost > currentcost
            IsStockedProduct > isstockitem | valueMap
            ProductType > producttypecode | valueMap
            :unitGroup > defaultuomscheduleid.name
            =true > msdynce_ismaintainedexternally
            SalesUnitDecimalPrecision > quantitydecimal | default
            """;

    @TempDir
    Path folder;

    private final TemplateFolder shipped = TemplateFolder.shipped();

    private static String row(FieldMapping m) {
        String from = switch (m.source()) {
            case FieldSource.FromField f -> f.path().text();
            case FieldSource.Constant c -> "=" + c.value();
            case FieldSource.FromParameter p -> ":" + p.name();
            default -> "?";
        };
        String steps = String.join(" ", m.steps().stream().map(s -> s.id()).toList());
        return from + " > " + m.to().text() + (steps.isEmpty() ? "" : " | " + steps) + "\n";
    }

    private static String rows(Task task) {
        return String.join(
                "", task.mappings().stream().map(ShippedTemplatesTest::row).toList());
    }

    @Test
    void accountsHoldTheThirtyRowsInTheirOrder() {
        Task task = shipped.open("accounts-sales-to-finops").template().tasks().getFirst();
        assertEquals(ACCOUNTS, rows(task));
        assertEquals(30, task.mappings().size());
        assertEquals("accounts", task.source());
        assertEquals("CustomersV2", task.destination());
        ValueMap country =
                shipped.open("accounts-sales-to-finops").template().valueMaps().get("country");
        assertEquals(24, country.entries().size());
        assertEquals("US", country.empty());
        assertEquals(new ValueMap.Otherwise.Fail(), country.otherwise());
    }

    @Test
    void productsHoldTheTwelveRowsInTheirOrder() {
        Task task = shipped.open("products-finops-to-sales").template().tasks().getFirst();
        assertEquals(PRODUCTS, rows(task));
        assertEquals("SellableReleasedProducts", task.source());
        assertEquals(
                List.of("productnumber"),
                shipped.open("products-finops-to-sales")
                        .template()
                        .destinationKey(task)
                        .fields());
    }

    @Test
    void everyShippedTemplateIsFreeOfProblemsAndOfTheFormWeWrite() throws IOException {
        List<TemplateName> all = shipped.list();
        assertTrue(all.size() >= 2);
        for (TemplateName name : all) {
            TemplateFolder.Opened opened = shipped.open(name.id());
            assertEquals(List.of(), opened.problems(), name.id());
            Path file = Path.of("templates", name.id() + ".template.json");
            assertEquals(Files.readString(file), TemplateCodec.write(opened.template()), name.id());
            assertTrue(opened.template().examples().size() >= 2, name.id());
        }
    }

    @Test
    void goldenRowsOfEveryShippedTemplateHold() {
        Catalogue catalogue = new Catalogue();
        for (TemplateName name : shipped.list()) {
            Template template = shipped.open(name.id()).template();
            assertEquals(List.of(), new Checker(catalogue).check(template), name.id());
            assertEquals(List.of(), new Examples(catalogue).run(template), name.id());
        }
    }

    @Test
    void theListTellsBothEndsAndSizes() {
        TemplateName name = shipped.list().getFirst();
        assertEquals(
                new TemplateName(
                        "accounts-sales-to-finops",
                        "Accounts (Sales to Fin and Ops) - Direct",
                        "1.0.0",
                        "Sales",
                        "Fin and Ops",
                        1,
                        30),
                name);
    }

    @Test
    void anUnknownIdNamesTheNearest() {
        Refusal r = assertThrows(Refusal.class, () -> shipped.open("acounts-sales-to-finop"));
        assertEquals("TEMPLATE_UNKNOWN", r.code());
        assertTrue(
                r.arguments().get(1).startsWith("accounts-sales-to-finops"),
                r.arguments().get(1));
        assertEquals(
                "FILE_NOT_FOUND",
                assertThrows(Refusal.class, () -> shipped.open("no/such.json")).code());
        assertEquals(
                "TEMPLATE_UNKNOWN",
                assertThrows(Refusal.class, () -> shipped.open("\0")).code());
    }

    @Test
    void aFileOpensLikeAnId() throws IOException {
        Path file = folder.resolve("mine.template.json");
        Files.copy(Path.of("templates/products-finops-to-sales.template.json"), file);
        TemplateFolder.Opened opened = shipped.open(file.toString());
        assertEquals("mine", opened.id());
        assertEquals(12, opened.template().mappings());
        assertEquals(
                List.of("mine"),
                TemplateFolder.of(folder).list().stream().map(TemplateName::id).toList());
    }

    @Test
    void aProjectKeepsWhatTheTemplateSays() {
        TemplateFolder.Opened opened = shipped.open("accounts-sales-to-finops");
        Project project = shipped.toProject(opened, "Accounts of Contoso", "sandbox");
        assertEquals("accounts-sales-to-finops", project.templateId());
        assertEquals(opened.template().withName("Accounts of Contoso"), project.design());
        assertEquals(opened.template(), project.base());
    }
}
