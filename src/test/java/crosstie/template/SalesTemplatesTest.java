package crosstie.template;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import crosstie.model.FieldMapping;
import crosstie.model.FieldSource;
import crosstie.model.Task;
import crosstie.model.Template;
import crosstie.model.TemplateName;
import crosstie.model.ValueMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Contacts, contacts to customers and quotes, row for row, against lists written by hand. */
class SalesTemplatesTest {
    private static final String CONTACTS = """
            department > EmploymentDepartment
            description > Notes
            emailaddress1 > PrimaryEmailAddress
            gendercode > Gender | valueMap
            governmentid > GovernmentIdentificationNumber
            firstname > FirstName
            lastname > LastName
            msdynce_contactnumber > ContactPersonPartyNumber
            address1_city > PrimaryAddressCity
            address1_country > PrimaryAddressCountryRegionISOCode | trim valueMap
            middlename > MiddleName
            address1_line1 > PrimaryAddressStreet
            =Person > ContactPersonPartyType
            telephone1 > PrimaryPhoneNumber
            address1_postalcode > PrimaryAddressZipCode
            address1_stateorprovince > PrimaryAddressStateId
            websiteurl > PrimaryURL
            familystatuscode > MaritalStatus | valueMap
            donotemail > IsReceivingDirectMail | valueMap
            jobtitle > EmploymentProfession
            statecode > IsInactive | valueMap
            parentcustomerid.Account(accountnumber).Contact(msdynce_contactnumber) > AssociatedPartyNumber
            =Yes > IsContactPersonExternallyMaintained
            """;
    private static final String BUYERS = """
            firstname > PersonFirstName
            middlename > PersonMiddleName
            lastname > PersonLastName
            creditlimit > CreditLimit
            :customerGroup > CustomerGroupId
            fax > PrimaryContactFax
            transactioncurrencyid.isocurrencycode > SalesCurrencyCode | default
            msdynce_contactnumber > CustomerAccount
            address1_city > AddressCity
            address1_country > AddressCountryRegionISOCode | trim valueMap
            description > SalesMemo
            emailaddress1 > PrimaryContactEmail
            address1_line1 > AddressStreet
            =Person > PartyType
            telephone1 > PrimaryContactPhone
            address1_postalcode > AddressZipCode
            address1_stateorprovince > AddressState
            websiteurl > PrimaryContactURL
            fullname > AddressDescription
            :language > LanguageId
            msdynce_contactnumber > PartyNumber
            =Yes > IsExternallyMaintained
            """;
    private static final String QUOTES = """
            customerid.Account(accountnumber).Contact(msdynce_contactnumber) > RequestingCustomerAccountNumber
            shipto_city > DeliveryAddressCity
            shipto_country > DeliveryAddressCountryRegionISOCode | trim valueMap
            transactioncurrencyid.isocurrencycode > CurrencyCode
            shipto_line1 > DeliveryAddressStreet
            billto_line2 > DeliveryAddressStreetNumber
            billto_postalcode > DeliveryAddressZipCode
            quotenumber > SalesQuotationNumber
            shipto_stateorprovince > DeliveryAddressStateId
            totalamount > QuotationTotalAmount
            name > SalesQuotationName
            :deliveryName > DeliveryAddressName
            =Yes > IsDeliveryAddressOrderSpecific
            :deliveryDescription > DeliveryAddressDescription
            """;
    private static final String QUOTE_LINES = """
            productid.productnumber > ProductNumber
            quantity > RequestedSalesQuantity
            quoteid.quotenumber > SalesQuotationNumber
            sequencenumber > LineCreationSequenceNumber
            uomid.name > SalesUnitSymbol | valueMap
            manualdiscountamount > TotalDiscountAmount
            priceperunit > SalesPrice
            """;

    private final TemplateFolder shipped = TemplateFolder.shipped();

    private Template template(String id) {
        return shipped.open(id).template();
    }

    private static String row(FieldMapping m) {
        String from = switch (m.source()) {
            case FieldSource.FromField f -> f.path().text();
            case FieldSource.Constant c -> "=" + c.value();
            case FieldSource.FromParameter p -> ":" + p.name();
            default -> "?";
        };
        String steps = m.steps().stream().map(s -> " " + s.id()).collect(Collectors.joining());
        return from + " > " + m.to().text() + (steps.isEmpty() ? "" : " |" + steps) + "\n";
    }

    private static String rows(Task task) {
        return task.mappings().stream().map(SalesTemplatesTest::row).collect(Collectors.joining());
    }

    @Test
    void contactsBecomeContactPersonsRowForRow() {
        Template template = template("contacts-sales-to-finops");
        Task task = template.tasks().getFirst();
        assertEquals(CONTACTS, rows(task));
        assertEquals("CDSContactPersons", task.destination());
        assertEquals(
                List.of("dataAreaId", "ContactPersonPartyNumber", "AssociatedPartyNumber"),
                template.destinationKey(task).fields());
        assertEquals("msdynce_isactivecustomer eq false and msdynce_iscompanyanaccount eq true", task.filter());
        map(template, "gender", Map.of("1", "Male", "2", "Female"), "Unknown");
        map(
                template,
                "maritalStatus",
                Map.of("1", "Single", "2", "Married", "3", "Divorced", "4", "Widowhood"),
                "None");
        map(template, "directMail", Map.of("true", "No", "false", "Yes"), null);
        map(template, "inactive", Map.of("0", "No", "1", "Yes"), null);
    }

    @Test
    void contactsThatBuyBecomeCustomersRowForRow() {
        Template template = template("contacts-to-customers-sales-to-finops");
        Task task = template.tasks().getFirst();
        assertEquals(BUYERS, rows(task));
        assertEquals("CustomersV2", task.destination());
        assertEquals("msdynce_isactivecustomer eq true", task.filter());
        assertEquals(Set.of("customerGroup", "language"), template.parameters().keySet());
    }

    @Test
    void quotesAndTheirLinesBecomeQuotationsRowForRow() {
        Template template = template("quotes-sales-to-finops");
        Task header = template.tasks().getFirst();
        Task line = template.tasks().getLast();
        assertEquals(QUOTES, rows(header));
        assertEquals(QUOTE_LINES, rows(line));
        assertEquals("statecode eq 1 and msdynce_hasexternallymaintainedproductsonly eq true", header.filter());
        assertEquals(
                "msdynce_quotehasexternalmaintainedproductsonly eq true and quoteid/statecode eq 1", line.filter());
        assertEquals(
                List.of("dataAreaId", "SalesQuotationNumber", "LineCreationSequenceNumber"),
                template.destinationKey(line).fields());
        map(
                template,
                "unit",
                Map.of("Each", "ea", "Piece", "pcs", "Box", "box", "Pound", "lb", "Kilogram", "kg", "Hour", "hr"),
                null);
    }

    private static void map(Template template, String name, Map<String, String> entries, String empty) {
        ValueMap map = template.valueMaps().get(name);
        assertEquals(entries, new HashMap<>(map.entries()), name);
        assertEquals(empty, map.empty(), name);
        assertEquals(new ValueMap.Otherwise.Fail(), map.otherwise(), name);
    }

    @Test
    void theFourTemplatesThatKnowCountriesKnowTheSame() {
        ValueMap country = template("accounts-sales-to-finops").valueMaps().get("country");
        for (String id :
                List.of("contacts-sales-to-finops", "contacts-to-customers-sales-to-finops", "quotes-sales-to-finops"))
            assertEquals(country, template(id).valueMaps().get("country"), id);
        Set<Object> codes = new HashSet<>(country.entries().values());
        assertEquals(Set.of("US", "DE", "FR", "GB", "JP", "IN", "AU", "CA"), codes);
    }

    @Test
    void everyRowSaysWhatIsTheVendorsAndWhatIsOurs() {
        for (TemplateName name : shipped.list())
            for (Task task : template(name.id()).tasks())
                for (FieldMapping mapping : task.mappings())
                    assertTrue(
                            mapping.note().toLowerCase(java.util.Locale.ROOT).contains("vendor")
                                    && mapping.note().endsWith("."),
                            name.id() + " " + mapping.to().text() + ": " + mapping.note());
    }

    @Test
    void prerequisitesAreShippedTemplatesOrSentences() {
        Set<String> ids = shipped.list().stream().map(TemplateName::id).collect(Collectors.toSet());
        for (TemplateName name : shipped.list()) {
            Template template = template(name.id());
            assertTrue(template.description().endsWith("."), name.id());
            for (String before : template.prerequisites())
                assertTrue(ids.contains(before) || before.endsWith("."), name.id() + " " + before);
        }
    }
}
