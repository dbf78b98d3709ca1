package crosstie.connector.shape;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import crosstie.model.Entity;
import crosstie.model.EntityMatch;
import crosstie.model.Field;
import crosstie.model.FieldType;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class IndexTest {
    private final Index index = Index.of(
            new ShapesWriter()
                    .add(entity("CustomerV3", "CustomersV3", "Clients étrangers", "CustomerGroupId", "CreditLimit"))
                    .add(entity("CustomerGroup", "CustomerGroups", "Customer groups", "GroupId", "Description"))
                    .add(entity("CustCustomerGroupLine", "CustCustomerGroupLines", "Lines", "ISOCode2"))
                    .add(entity("Item", "Items", "Items", "ItemNumber"))
                    .done(),
            Wordings.NONE);

    private static Entity entity(String name, String collection, String label, String... fields) {
        return new Entity(
                name,
                collection,
                label,
                Arrays.stream(fields)
                        .map(f -> Field.of(f, FieldType.TEXT, "").labelled(Labels.ofName(f)))
                        .toList(),
                List.of(),
                List.of(),
                false);
    }

    private List<String> found(String words) {
        return index.search(words, 100).stream()
                .map(m -> m.entity().collection()
                        + m.fields().stream().map(EntityMatch.Hit::name).toList())
                .toList();
    }

    @Test
    void wordsFindEntitiesFirstAndThenFields() {
        assertEquals(
                List.of("CustomerGroups[]", "CustCustomerGroupLines[]", "CustomersV3[CustomerGroupId]"),
                found("customer group"));
    }

    @Test
    void beginningsOfWordsAndPartsOfNamesAreEnough() {
        assertEquals(List.of("CustomersV3[CreditLimit]"), found("cred lim"));
        assertEquals(List.of("CustomersV3[]"), found("customersv3"));
        assertEquals(List.of("CustCustomerGroupLines[ISOCode2]"), found("isoco"));
        assertTrue(found("CUSTOMERGROUP").getFirst().startsWith("CustomerGroups"));
    }

    @Test
    void accentsAndCaseDoNotCount() {
        assertEquals(List.of("CustomersV3[]"), found("ETRANGERS"));
    }

    @Test
    void whatNoWordBeginsWithIsLookedForAnywhere() {
        assertEquals(List.of("CustomersV3[CreditLimit]"), found("redit"));
    }

    @Test
    void noWordsFindEverythingAndWrongOnesNothing() {
        assertEquals(4, found(" ").size());
        assertEquals(List.of(), found("zzz"));
        assertEquals(List.of(), found("customer zzz"));
        assertEquals(1, index.search("customer", 1).size());
    }

    @Test
    void anySearchTextIsHarmless() {
        assertEquals(List.of(), found("(".repeat(5_000)));
        assertEquals(List.of(), found("x ".repeat(5_000)));
    }
}
