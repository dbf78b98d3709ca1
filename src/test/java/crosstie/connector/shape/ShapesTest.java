package crosstie.connector.shape;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import crosstie.model.Choice;
import crosstie.model.Entity;
import crosstie.model.EntityKey;
import crosstie.model.EntityTraits;
import crosstie.model.Field;
import crosstie.model.FieldType;
import crosstie.model.LookupTarget;
import crosstie.model.Traits;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ShapesTest {
    static Entity account() {
        List<Field> fields = new ArrayList<>();
        for (FieldType type : FieldType.values()) {
            fields.add(Field.of("f" + type.word(), type, "Edm." + type));
        }
        fields.add(new Field(
                "statuscode",
                "Raison du statut é€",
                FieldType.STATE,
                true,
                false,
                true,
                300,
                4,
                List.of(new Choice("1", "Active", "0", ""), new Choice("2", "Inactive", "1", "")),
                List.of(),
                "Status"));
        fields.add(new Field(
                "customerid",
                "Customer",
                FieldType.LOOKUP,
                false,
                true,
                false,
                0,
                -1,
                List.of(),
                List.of(new LookupTarget("account", "accounts", "customerid_account", "accountid")),
                "Customer",
                new Traits(
                        19,
                        new BigDecimal("-922337203685477.0000"),
                        new BigDecimal("1E+10"),
                        Traits.Level.APPLICATION,
                        Traits.Days.ZONE_INDEPENDENT,
                        true,
                        "Email",
                        "budgetstatus",
                        "help")));
        return new Entity(
                "account",
                "accounts",
                "Account",
                fields,
                List.of("accountid"),
                List.of(new EntityKey("key", List.of("a", "b"), false, "InProgress")),
                true,
                new EntityTraits("CustCustomerV3Entity", "Master", true, true, true, false, true, "name"));
    }

    @Test
    void whatIsPackedComesOutTheSame() {
        Entity other = new Entity("x", "xs", "X", List.of(), List.of(), List.of(), false);
        Shapes shapes = new ShapesWriter()
                .add(account())
                .add(other)
                .addLine(account(), 44)
                .done();
        Shapes again = Shapes.read(shapes.bytes()).orElseThrow();
        assertEquals(account(), again.at(0));
        assertEquals(other, again.at(1));
        assertEquals(44, again.names().get(2).fields());
        assertEquals(List.of(), again.at(2).fields());
        assertEquals(List.of(account().line(), other.line()), again.names().subList(0, 2));
        assertEquals(1, again.of("xs"));
        assertEquals(-1, again.of("nothing"));
    }

    @Test
    void aFormOfAnotherVersionIsNotRead() {
        byte[] bytes = new ShapesWriter().add(account()).done().bytes();
        bytes[4]++;
        assertTrue(Shapes.read(bytes).isEmpty());
    }

    @Test
    void brokenBytesAreNotRead() {
        byte[] bytes = new ShapesWriter().add(account()).done().bytes();
        for (int i = 0; i < bytes.length; i++) {
            byte[] broken = bytes.clone();
            broken[i] ^= 0x11;
            assertTrue(Shapes.read(broken).isEmpty(), "byte " + i);
        }
        assertTrue(Shapes.read(new byte[3]).isEmpty());
    }
}
