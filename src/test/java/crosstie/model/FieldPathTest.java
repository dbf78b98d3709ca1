package crosstie.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import crosstie.model.FieldPath.Branch;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FieldPathTest {
    private static FieldPath path(String text) {
        FieldPath path = FieldPath.parse(text).orElseThrow();
        assertEquals(text, path.text());
        return path;
    }

    @Test
    void aFieldAndOneHopReadAsEver() {
        assertEquals(FieldPath.plain("accountnumber"), path("accountnumber"));
        assertEquals(
                List.of(new Branch("", "isocurrencycode")),
                path("transactioncurrencyid.isocurrencycode").branches());
        FieldPath customer = path("customerid.Account(accountnumber).Contact(msdynce_contactnumber)");
        assertEquals("customerid", customer.field());
        assertEquals(
                List.of(new Branch("Account", "accountnumber"), new Branch("Contact", "msdynce_contactnumber")),
                customer.branches());
        assertEquals(1, customer.hops());
    }

    @Test
    void hopsFollowOneAnother() {
        FieldPath path = path("quoteid.transactioncurrencyid.isocurrencycode");

        assertEquals("quoteid", path.field());
        assertEquals(2, path.hops());
        assertEquals(List.of(new Branch("", path("transactioncurrencyid.isocurrencycode"))), path.branches());
    }

    @Test
    void branchesMayEndAPathAndHoldOne() {
        FieldPath order = path("salesorderid.customerid.Account(accountnumber).Contact(emailaddress1)");
        assertEquals(2, order.hops());
        assertEquals(
                path("customerid.Account(accountnumber).Contact(emailaddress1)"),
                order.branches().getFirst().path());

        FieldPath currency = path("customerid.Account(transactioncurrencyid.isocurrencycode).Contact(fullname)");
        assertEquals(2, currency.hops());
        assertEquals("transactioncurrencyid", currency.branches().getFirst().field());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ".",
                "a.",
                ".a",
                "a..b",
                "a.b.",
                "1a",
                "a.1b",
                "a b",
                "a.E()",
                "a.E(b",
                "a.E(b))",
                "a.E(b)c",
                "a.E(b).c",
                "a.(b)",
                "a(b)",
                "a.E(b).F(",
                "a.b.c.d.e.f.g",
                "a/b",
                "a.E(E(b))",
                "a.b=c"
            })
    void whatIsNoPathIsNone(String text) {
        assertEquals(Optional.empty(), FieldPath.parse(text));
    }

    @Test
    void aPathWithoutEndIsNone() {
        assertEquals(Optional.empty(), FieldPath.parse("a.".repeat(100_000) + "b"));
        assertEquals(Optional.empty(), FieldPath.parse("a.E(".repeat(400)));
        assertTrue(FieldPath.parse("a.b.c.d.e.f").isPresent());
    }
}
