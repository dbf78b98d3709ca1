package crosstie.bench;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** The mapping of accounts to customers as somebody would write it by hand: a lambda for each field. */
final class Lambdas {
    /** Source fields, by position of a row; the last one comes out of the expanded currency. */
    static final List<String> SOURCE = List.of(
            "accountnumber",
            "name",
            "creditlimit",
            "fax",
            "numberofemployees",
            "address1_city",
            "address1_country",
            "description",
            "emailaddress1",
            "address1_line1",
            "telephone1",
            "address1_postalcode",
            "address1_stateorprovince",
            "websiteurl",
            "address2_line1",
            "address2_city",
            "address2_country",
            "address2_postalcode",
            "address2_stateorprovince",
            "isocurrencycode");

    private static final Map<String, String> COUNTRIES = new HashMap<>();

    static {
        String[] pairs = ("us=US usa=US united_states=US united_states_of_america=US germany=DE de=DE deu=DE france=FR"
                        + " fr=FR fra=FR uk=GB united_kingdom=GB gb=GB japan=JP jap=JP ja=JP jp=JP india=IN in=IN"
                        + " ind=IN australia=AU au=AU canada=CA ca=CA")
                .split(" ");
        for (String pair : pairs) {
            COUNTRIES.put(pair.split("=")[0].replace('_', ' '), pair.split("=")[1]);
        }
    }

    private static final Map<String, Function<Object[], Object>> FIELDS = new LinkedHashMap<>();

    static {
        FIELDS.put("CreditLimit", row -> row[2] == null ? BigDecimal.ZERO : row[2]);
        FIELDS.put("CustomerGroupId", row -> "10");
        FIELDS.put("PrimaryContactFax", row -> row[3]);
        FIELDS.put("OrganizationNumberOfEmployees", row -> row[4] == null ? (Object) 0L : row[4]);
        FIELDS.put("SalesCurrencyCode", row -> row[19] == null ? "USD" : row[19]);
        FIELDS.put("CustomerAccount", row -> row[0]);
        FIELDS.put("AddressCity", row -> row[5]);
        FIELDS.put("AddressCountryRegionISOCode", row -> country(row[6]));
        FIELDS.put("SalesMemo", row -> row[7]);
        FIELDS.put("PrimaryContactEmail", row -> row[8]);
        FIELDS.put("AddressStreet", row -> row[9]);
        FIELDS.put("PartyType", row -> "Organization");
        FIELDS.put("PrimaryContactPhone", row -> row[10]);
        FIELDS.put("AddressZipCode", row -> row[11]);
        FIELDS.put("AddressState", row -> row[12]);
        FIELDS.put("PrimaryContactURL", row -> row[13]);
        FIELDS.put("AddressLocationRoles", row -> "Business");
        FIELDS.put("OrganizationName", row -> row[1]);
        FIELDS.put("SiteId", row -> "1");
        FIELDS.put("WarehouseId", row -> "13");
        FIELDS.put("LanguageId", row -> "en-us");
        FIELDS.put("PartyNumber", row -> row[0]);
        FIELDS.put("AddressDescription", row -> row[1]);
        FIELDS.put("IsExternallyMaintained", row -> "Yes");
        FIELDS.put("DeliveryAddressStreet", row -> row[14]);
        FIELDS.put("DeliveryAddressCity", row -> row[15]);
        FIELDS.put("DeliveryAddressCountryRegionISOCode", row -> country(row[16]));
        FIELDS.put("DeliveryAddressZipCode", row -> row[17]);
        FIELDS.put("DeliveryAddressState", row -> row[18]);
        FIELDS.put("DeliveryAddressDescription", row -> row[1]);
    }

    static final String[] NAMES = FIELDS.keySet().toArray(new String[0]);
    private static final List<Function<Object[], Object>> MAPPINGS = List.copyOf(FIELDS.values());

    private Lambdas() {}

    private static Object country(Object name) {
        return name == null ? "US" : COUNTRIES.get(name.toString().strip().toLowerCase(Locale.ROOT));
    }

    static Object[] map(Object[] row) {
        Object[] mapped = new Object[NAMES.length];
        for (int i = 0; i < mapped.length; i++) {
            mapped[i] = MAPPINGS.get(i).apply(row);
        }
        return mapped;
    }
}
