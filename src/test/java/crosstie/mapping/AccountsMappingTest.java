package crosstie.mapping;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import crosstie.model.FieldPath;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AccountsMappingTest {
    private final Mapper mapper = Accounts.mapper();

    @Test
    void anAccountBecomesACustomer() {
        Map<String, Object> customer = mapped(Accounts.row(mapper, 7));

        assertEquals(30, customer.size());
        assertEquals("A-7", customer.get("CustomerAccount"));
        assertEquals("A-7", customer.get("PartyNumber"));
        assertEquals(new BigDecimal("2500.50"), customer.get("CreditLimit"));
        assertEquals(7L, customer.get("OrganizationNumberOfEmployees"));
        assertEquals("10", customer.get("CustomerGroupId"));
        assertEquals("US", customer.get("AddressCountryRegionISOCode"));
        assertEquals("DE", customer.get("DeliveryAddressCountryRegionISOCode"));
        assertEquals("USD", customer.get("SalesCurrencyCode"));
        assertEquals("Yes", customer.get("IsExternallyMaintained"));
        assertEquals("name of account 7", customer.get("OrganizationName"));
    }

    @Test
    void anEmptyFieldClearsItsPartner() {
        Map<String, Object> customer = mapped(Accounts.row(mapper, 7));

        assertEquals(true, customer.containsKey("PrimaryContactFax"));
        assertNull(customer.get("PrimaryContactFax"));
    }

    @Test
    void everySourceFieldIsReadOnce() {
        List<String> read = mapper.select().stream().map(FieldPath::text).toList();

        assertEquals(new HashSet<>(read).size(), read.size());
        assertEquals(20, read.size());
    }

    @Test
    void theKeyIsTheCustomerAccountWithoutTheCompany() {
        assertArrayEquals(new int[] {5}, mapper.key());
        assertEquals("CustomerAccount", mapper.columns().get(5).field().name());
        assertEquals("A-7", mapper.keyText(Accounts.row(mapper, 7)));
    }

    private Map<String, Object> mapped(Object[] row) {
        Object[] values = mapper.map(row);
        Map<String, Object> all = new HashMap<>();
        for (int i = 0; i < values.length; i++) {
            all.put(mapper.columns().get(i).field().name(), values[i]);
        }
        return all;
    }
}
