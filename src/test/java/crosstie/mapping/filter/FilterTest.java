package crosstie.mapping.filter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import crosstie.model.FieldPath;
import crosstie.model.Filter;
import crosstie.model.Refusal;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FilterTest {
    private static final UUID ID = UUID.fromString("0b7d0a52-5c3b-ee11-bdf4-000d3a000001");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "statecode eq 1",
                "a eq 1 and b ne 'O''Brien' or not (c gt -2.5)",
                "(a eq 1 or b eq 2) and c eq null",
                "contains(name,'x') and startswith(name,'') and endswith(name,')')",
                "quoteid/statecode eq 1 and ok eq true and no eq false",
                "id eq 0b7d0a52-5c3b-ee11-bdf4-000d3a000001 and d ge 2026-01-02 and t lt 2026-01-02T03:04:05Z",
                "emoji eq '\uD83D\uDE00 (and) or not'"
            })
    void aFilterWrittenAndReadAgainIsTheSame(String text) {
        Filter filter = FilterReader.read(text);

        assertEquals(filter, FilterReader.read(FilterWriter.write(filter)));
    }

    @Test
    void andBindsTighterThanOr() {
        assertEquals(
                "(a eq 1 and b eq 2) or c eq 3", FilterWriter.write(FilterReader.read("a eq 1 and b eq 2 or c eq 3")));
        assertEquals(
                "a eq 1 and (b eq 2 or c eq 3)",
                FilterWriter.write(FilterReader.read("a eq 1 and (b eq 2 or c eq 3)")));
    }

    @Test
    void aQualifiedMemberIsItsName() {
        assertEquals(
                new Filter.Compare(FieldPath.plain("origin"), Filter.Operator.NE, "WorkOrder"),
                FilterReader.read("origin ne Microsoft.Dynamics.DataEntities.SalesOriginType'WorkOrder'"));
    }

    @Test
    void noTextIsNoFilter() {
        assertNull(FilterReader.read(" "));
        assertEquals("", FilterWriter.write(null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "a eq",
                "a eq 1 and",
                "a like 'x'",
                "a eq 'x",
                "(a eq 1",
                "a eq 1)",
                "1 eq a",
                "a eq 1e9999",
                "a.b eq 1",
                "a/b/c eq 1",
                "contains(a,1)",
                "contains(a 'x')",
                "a eq 2026-13-01",
                "a eq ;",
                "not",
                "a eq b",
                "''",
                "a eq -"
            })
    void whatIsNoFilterIsRefusedWithThePlace(String text) {
        Refusal r = assertThrows(Refusal.class, () -> FilterReader.read(text));

        assertEquals("FILTER_SYNTAX", r.code());
        int at = Integer.parseInt(r.arguments().getFirst());
        assertTrue(at >= 1 && at <= text.length() + 1, "at " + at);
    }

    @Test
    void endlessFiltersAreRefused() {
        assertTooLarge("(".repeat(10_000) + "a eq 1" + ")".repeat(10_000));
        assertTooLarge("not ".repeat(4_000) + "a eq 1");
        assertTooLarge("a eq 1 or ".repeat(1_500) + "a eq 1");
        assertTooLarge("a eq '" + "x".repeat(50_000) + "'");
    }

    @Test
    void anyTextIsReadOrRefusedAndNothingElse() {
        String[] words = {
            "a", " eq ", "'", "(", ")", " and ", "not ", "1", "null", "/", "-", ",", "contains(", ".", "\u0000"
        };
        Random random = new Random(7);
        int refused = 0;
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int n = random.nextInt(12); n >= 0; n--) {
                text.append(words[random.nextInt(words.length)]);
            }
            try {
                FilterReader.read(text.toString());
            } catch (Refusal r) {
                refused++;
            }
        }
        assertTrue(refused > 10_000);
    }

    @Test
    void rowsPassAsTheSystemsSay() {
        assertTrue(passes("name eq 'CONTOSO'", "Contoso"));
        assertFalse(passes("name ne 'contoso'", "Contoso"));
        assertTrue(passes("contains(name,'TOS')", "Contoso"));
        assertTrue(passes("name gt 1", 2L));
        assertTrue(passes("name eq 1.50", new BigDecimal("1.5")));
        assertTrue(passes("name eq '1'", 1L));
        assertTrue(passes("name ge 2026-01-02", LocalDate.of(2026, 1, 2)));
        assertTrue(passes("name ge 2026-01-02", Instant.parse("2026-01-02T00:00:00Z")));
        assertFalse(passes("name gt 2026-01-02T05:00:00Z", LocalDate.of(2026, 1, 2)));
        assertTrue(passes("name eq " + ID.toString().toUpperCase(java.util.Locale.ROOT), ID));
        assertTrue(passes("name eq true", true));
        assertTrue(passes("name eq 'No'", false));
    }

    @Test
    void anEmptyFieldPassesOnlyWhereNullIsAskedFor() {
        assertTrue(passes("name eq null", null));
        assertTrue(passes("name eq ''", null));
        assertFalse(passes("name ne 'x'", null));
        assertFalse(passes("not (name eq 'x')", null));
        assertFalse(passes("not contains(name,'x')", null));
        assertTrue(passes("name eq 'x' or name eq null", null));
        assertTrue(passes("name ne null", "x"));
    }

    @Test
    void twoFiltersMakeOne() {
        Filter a = FilterReader.read("a eq 1");
        Filter b = FilterReader.read("b eq 2 and c eq 3");

        assertEquals(a, Filters.and(a, null));
        assertEquals(b, Filters.and(null, b));
        assertEquals("a eq 1 and b eq 2 and c eq 3", FilterWriter.write(Filters.and(a, b)));
        assertEquals(3, Filters.paths(Filters.and(a, b)).size());
    }

    private static boolean passes(String filter, Object value) {
        return RowFilter.compile(FilterReader.read(filter), List.of(FieldPath.plain("name")))
                .test(new Object[] {value});
    }

    private static void assertTooLarge(String text) {
        assertEquals(
                "FILTER_TOO_LARGE",
                assertThrows(Refusal.class, () -> FilterReader.read(text)).code());
    }
}
