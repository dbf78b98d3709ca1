package crosstie.mapping;

import static crosstie.mapping.Designs.constant;
import static crosstie.mapping.Designs.copy;
import static crosstie.mapping.Designs.step;

import crosstie.model.Entity;
import crosstie.model.Field;
import crosstie.model.FieldMapping;
import crosstie.model.FieldType;
import crosstie.model.OrganizationMapping;
import crosstie.model.Task;
import crosstie.model.Template;
import crosstie.model.ValueMap;
import crosstie.transform.catalogue.Catalogue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The 30 rows of accounts to customers, and rows to send through them. */
final class Accounts {
    private Accounts() {}

    static Mapper mapper() {
        return new Compiler(new Catalogue())
                .compile(
                        design(),
                        design().tasks().getFirst(),
                        source(),
                        destination(),
                        new OrganizationMapping("usmf", "", Map.of()),
                        name -> Optional.empty());
    }

    static Template design() {
        Task task = new Task("Accounts - Customers", "accounts", "CustomersV2", null, mappings(), Map.of());
        return Designs.design(
                task, List.of("accountnumber"), List.of("dataAreaId", "CustomerAccount"), Map.of("country", country()));
    }

    private static ValueMap country() {
        Map<String, Object> entries = new LinkedHashMap<>();
        Stream.of("us", "usa", "united states", "united states of america").forEach(k -> entries.put(k, "US"));
        Stream.of("germany", "de", "deu").forEach(k -> entries.put(k, "DE"));
        Stream.of("france", "fr", "fra").forEach(k -> entries.put(k, "FR"));
        Stream.of("uk", "united kingdom", "gb").forEach(k -> entries.put(k, "GB"));
        Stream.of("japan", "jap", "ja", "jp").forEach(k -> entries.put(k, "JP"));
        Stream.of("india", "in", "ind").forEach(k -> entries.put(k, "IN"));
        return Designs.valueMap(entries, "US");
    }

    private static List<FieldMapping> mappings() {
        return List.of(
                copy("creditlimit", "CreditLimit"),
                constant("10", "CustomerGroupId"),
                copy("fax", "PrimaryContactFax"),
                copy("numberofemployees", "OrganizationNumberOfEmployees"),
                copy(
                        "transactioncurrencyid.isocurrencycode",
                        "SalesCurrencyCode",
                        step("default", "value", "USD", "when", "empty")),
                copy("accountnumber", "CustomerAccount"),
                copy("address1_city", "AddressCity"),
                copy(
                        "address1_country",
                        "AddressCountryRegionISOCode",
                        step("trim"),
                        step("valueMap", "map", "country")),
                copy("description", "SalesMemo"),
                copy("emailaddress1", "PrimaryContactEmail"),
                copy("address1_line1", "AddressStreet"),
                constant("Organization", "PartyType"),
                copy("telephone1", "PrimaryContactPhone"),
                copy("address1_postalcode", "AddressZipCode"),
                copy("address1_stateorprovince", "AddressState"),
                copy("websiteurl", "PrimaryContactURL"),
                constant("Business", "AddressLocationRoles"),
                copy("name", "OrganizationName"),
                constant("1", "SiteId"),
                constant("13", "WarehouseId"),
                constant("en-us", "LanguageId"),
                copy("accountnumber", "PartyNumber"),
                copy("name", "AddressDescription", step("truncate", "length", 60)),
                constant("Yes", "IsExternallyMaintained"),
                copy("address2_line1", "DeliveryAddressStreet"),
                copy("address2_city", "DeliveryAddressCity"),
                copy("address2_country", "DeliveryAddressCountryRegionISOCode", step("valueMap", "map", "country")),
                copy("address2_postalcode", "DeliveryAddressZipCode"),
                copy("address2_stateorprovince", "DeliveryAddressState"),
                copy("name", "DeliveryAddressDescription"));
    }

    static Entity source() {
        List<Field> fields = new ArrayList<>();
        mappings().stream()
                .flatMap(m -> m.source().paths().stream())
                .filter(p -> !p.isLookup())
                .map(p -> p.field())
                .distinct()
                .forEach(n -> fields.add(
                        switch (n) {
                            case "creditlimit" -> Designs.field(n, FieldType.MONEY);
                            case "numberofemployees" -> Designs.field(n, FieldType.INTEGER);
                            case "description" -> Designs.field(n, FieldType.MEMO);
                            default -> Designs.text(n, 160);
                        }));
        fields.add(Designs.lookup(
                "transactioncurrencyid", Designs.target("transactioncurrency", "transactioncurrencies")));
        return Designs.entity("account", "accounts", List.of("accountid"), fields.toArray(Field[]::new));
    }

    static Entity destination() {
        List<Field> fields = new ArrayList<>(List.of(Designs.text("dataAreaId", 4)));
        mappings().stream()
                .map(m -> m.to().field())
                .forEach(n -> fields.add(
                        switch (n) {
                            case "CreditLimit" -> Designs.field(n, FieldType.DECIMAL);
                            case "OrganizationNumberOfEmployees" -> Designs.field(n, FieldType.INTEGER);
                            case "IsExternallyMaintained" -> Designs.choice(n, "No", "Nein", "Yes", "Ja");
                            default -> Designs.text(n, 0);
                        }));
        return Designs.entity(
                "CustomerV2", "CustomersV2", List.of("dataAreaId", "CustomerAccount"), fields.toArray(Field[]::new));
    }

    /** A row in the order of {@code mapper.select()}. */
    static Object[] row(Mapper mapper, int number) {
        return mapper.select().stream()
                .map(p -> switch (p.text()) {
                    case "creditlimit" -> new BigDecimal("2500.50");
                    case "numberofemployees" -> (Object) (long) number;
                    case "accountnumber" -> "A-" + number;
                    case "address1_country" -> " United States ";
                    case "address2_country" -> "Germany";
                    case "fax", "transactioncurrencyid.isocurrencycode" -> null;
                    default -> p.text() + " of account " + number;
                })
                .toArray();
    }
}
