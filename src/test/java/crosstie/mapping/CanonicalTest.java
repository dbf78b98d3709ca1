package crosstie.mapping;

import static crosstie.mapping.Designs.field;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import crosstie.model.Field;
import crosstie.model.FieldType;
import crosstie.model.Reference;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CanonicalTest {
    private static final Canonical SALES = Canonical.of("dataverse");
    private static final Canonical FINOPS = Canonical.of("finops");
    private static final UUID ID = UUID.fromString("0b7d0a52-5c3b-ee11-bdf4-000d3a000001");

    // X-3, F-36
    @Test
    void decimalsAreTheSameAtTheFieldsScale() {
        Field price =
                new Field("p", "p", FieldType.MONEY, false, false, false, 0, 2, List.of(), List.of(), "Edm.Decimal");

        assertSame(SALES, price, new BigDecimal("20000.0000"), new BigDecimal("20000"));
        assertSame(SALES, price, new BigDecimal("1.005"), new BigDecimal("1.01"));
        assertSame(SALES, price, 5L, new BigDecimal("5.00"));
        assertDiffer(SALES, price, new BigDecimal("1.01"), new BigDecimal("1.02"));
        assertDiffer(SALES, price, null, BigDecimal.ZERO);
    }

    // X-3, F-34
    @Test
    void aClearedValueOfFinOpsIsItsZero() {
        assertSame(FINOPS, field("n", FieldType.DECIMAL), null, new BigDecimal("0.00"));
        assertSame(FINOPS, field("n", FieldType.INTEGER), null, 0L);
        assertSame(FINOPS, field("n", FieldType.GUID), null, new UUID(0, 0));
        assertSame(FINOPS, Designs.choice("n", "No", "", "Yes", ""), null, "No");
        assertSame(FINOPS, field("n", FieldType.TEXT), null, "");
        assertDiffer(FINOPS, Designs.choice("n", "No", "", "Yes", ""), null, "Yes");
    }

    @Test
    void textDiffersInNothingButEmptinessAndLineEnds() {
        Field memo = field("m", FieldType.MEMO);

        assertSame(SALES, memo, "a\r\nb\r\n", "a\nb\n");
        assertSame(SALES, memo, "", null);
        assertDiffer(SALES, memo, "a", "A");
        assertDiffer(SALES, memo, "a", "a ");
        assertDiffer(SALES, memo, "a\rb", "a\nb");
    }

    // X-3, F-35
    @Test
    void datesLookupsAndChoicesHaveOneForm() {
        assertSame(SALES, field("d", FieldType.DATE), LocalDate.of(2026, 7, 23), Instant.parse("2026-07-23T12:00:00Z"));
        assertSame(
                SALES,
                field("t", FieldType.DATE_TIME),
                Instant.parse("2026-07-23T12:00:00.123Z"),
                Instant.parse("2026-07-23T12:00:00Z"));
        assertSame(SALES, field("l", FieldType.LOOKUP), new Reference("accounts", ID), ID);
        assertSame(SALES, Designs.choice("c", "1", "One"), 1L, "1");
        assertSame(SALES, field("c", FieldType.CHOICES), "3,1", "1,3");
    }

    @Test
    void hashesOfManyRowsDoNotMeet() {
        Field[] fields = {field("a", FieldType.TEXT), field("b", FieldType.INTEGER), field("c", FieldType.DECIMAL)};
        Set<Long> hashes = new HashSet<>();
        int rows = 0;
        for (long i = 0; i < 100_000; i++) {
            hashes.add(SALES.hash(fields, new Object[] {"A-" + i, i % 10, BigDecimal.valueOf(i, 2)}));
            hashes.add(SALES.hash(fields, new Object[] {"A-" + i, i % 10, null}));
            rows += 2;
        }
        assertEquals(rows, hashes.size());
    }

    @Test
    void aHashTellsOneFieldFromTheNext() {
        Field[] fields = {field("a", FieldType.TEXT), field("b", FieldType.TEXT)};

        assertNotEquals(SALES.hash(fields, new Object[] {"x", null}), SALES.hash(fields, new Object[] {null, "x"}));
        assertNotEquals(SALES.hash(fields, new Object[] {"x", "y"}), SALES.hash(fields, new Object[] {"y", "x"}));
        assertEquals(
                SALES.hash(fields, new Object[] {"x", "y"}),
                SALES.hash(fields, new Object[] {"x", "y"}, new int[] {0, 1}));
    }

    @Test
    void keysAreComparedWithoutCaseAndTrailingBlanks() {
        assertEquals(Canonical.key(new Object[] {"a-1 "}), Canonical.key(new Object[] {"A-1"}));
        assertEquals(Canonical.key(new Object[] {1L}), Canonical.key(new Object[] {new BigDecimal("1.0")}));
        assertNotEquals(Canonical.key(new Object[] {" RFI-1"}), Canonical.key(new Object[] {"RFI-1"}));
        assertNotEquals(Canonical.key(new Object[] {"a", "bc"}), Canonical.key(new Object[] {"ab", "c"}));
    }

    private static void assertSame(Canonical canonical, Field field, Object a, Object b) {
        Field[] one = {field};
        assertTrue(canonical.same(field, a, b), a + " and " + b);
        assertEquals(canonical.of(field, a), canonical.of(field, b));
        assertEquals(canonical.hash(one, new Object[] {a}), canonical.hash(one, new Object[] {b}), a + " and " + b);
    }

    private static void assertDiffer(Canonical canonical, Field field, Object a, Object b) {
        Field[] one = {field};
        assertFalse(canonical.same(field, a, b), a + " and " + b);
        assertNotEquals(canonical.hash(one, new Object[] {a}), canonical.hash(one, new Object[] {b}));
    }
}
