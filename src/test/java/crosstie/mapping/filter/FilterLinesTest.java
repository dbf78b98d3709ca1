package crosstie.mapping.filter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import crosstie.model.FieldPath;
import crosstie.model.Filter;
import crosstie.model.Filter.Operator;
import crosstie.model.FilterLine;
import crosstie.model.FilterLine.Comparison;
import crosstie.model.FilterLine.Condition;
import crosstie.model.FilterLine.Group;
import crosstie.model.Refusal;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Filters as lines: what people build, what is written, what is read again. */
class FilterLinesTest {
    private static final Instant NOW = Instant.parse("2026-11-22T15:00:00Z");

    private static Group lines(String text) {
        return FilterLines.of(FilterReader.read(text));
    }

    private static Condition line(String field, Comparison comparison, Object... values) {
        return new Condition(FieldPath.plain(field), comparison, List.of(values));
    }

    @Test
    void everyComparisonStandsInItsOwnLine() {
        assertEquals(
                List.of(
                        line("a", Comparison.ONE_OF, "x", "y"),
                        line("n", Comparison.BETWEEN, 1L, 5L),
                        line("b", Comparison.EMPTY),
                        line("c", Comparison.LACKS, "z"),
                        line("d", Comparison.LAST_DAYS, 7L)),
                lines("a in ('x','y') and n ge 1 and n le 5 and b eq null and not contains(c,'z')"
                                + " and Microsoft.Dynamics.CRM.LastXDays(PropertyName='d',PropertyValue=7)")
                        .lines());
    }

    @Test
    void groupsAndTheirOppositeStay() {
        Group group = lines("not (a eq 1 or b eq 2) and c eq 3");

        assertEquals(
                new Group(
                        false,
                        false,
                        List.of(
                                new Group(
                                        true,
                                        true,
                                        List.of(line("a", Comparison.EQUALS, 1L), line("b", Comparison.EQUALS, 2L))),
                                line("c", Comparison.EQUALS, 3L))),
                group);
        assertEquals("not (a eq 1 or b eq 2) and c eq 3", LinesFilter.text(group));
    }

    @Test
    void noLinesAreNoFilter() {
        assertEquals(Group.ALL, FilterLines.of(null));
        assertEquals("", LinesFilter.text(new Group(true, true, List.of(Group.ALL))));
    }

    // D-19
    @Test
    void theFunctionsOfDataverseAreReadAsWhatTheyMean() {
        assertEquals(
                "a eq 'O''Brien' or a eq 'b'",
                tidy("Microsoft.Dynamics.CRM.In(PropertyName='a',PropertyValues=[\"O'Brien\",'b'])"));
        assertEquals(
                "n ge '5' and n le '2000'",
                tidy("Microsoft.Dynamics.CRM.Between(PropertyName='n',PropertyValues=[\"5\",\"2000\"])"));
        assertEquals(
                "d ge 2026-01-31 and d lt 2026-02-01",
                tidy("Microsoft.Dynamics.CRM.On(PropertyName='d',PropertyValue='2026-01-31')"));
        assertEquals(
                "d lt 2026-02-01",
                tidy("Microsoft.Dynamics.CRM.OnOrBefore(PropertyName='d',PropertyValue=2026-01-31)"));
        assertEquals("a ne 1 and a ne 2", tidy("Microsoft.Dynamics.CRM.NotIn(PropertyName='a',PropertyValues=[1,2])"));
        Refusal unknown = assertThrows(
                Refusal.class, () -> tidy("Microsoft.Dynamics.CRM.EqualUserId(PropertyName='a',PropertyValue=1)"));
        assertEquals("FILTER_SYNTAX", unknown.code());
    }

    private static String tidy(String text) {
        return FilterWriter.write(FilterReader.read(text));
    }

    @Test
    void theLastDaysBecomeDaysWithADateWhereARunBegins() {
        Filter last = FilterReader.read("Microsoft.Dynamics.CRM.LastXDays(PropertyName='d',PropertyValue=7)");

        assertEquals("d ge 2026-11-15 and d le 2026-11-22", FilterWriter.write(Filters.at(last, NOW, path -> true)));
        assertEquals(
                "d ge 2026-11-15T00:00:00Z and d le 2026-11-22T15:00:00Z",
                FilterWriter.write(Filters.at(last, NOW, path -> false)));
    }

    @Test
    void linesThatLackSomethingAreRefused() {
        for (Condition half : List.of(
                line("a", Comparison.BETWEEN, 1L),
                line("a", Comparison.ONE_OF, 1L),
                line("a", Comparison.CONTAINS, 1L),
                line("a", Comparison.EQUALS),
                line("a", Comparison.LAST_DAYS, "many"))) {
            Refusal r = assertThrows(Refusal.class, () -> LinesFilter.of(new Group(false, false, List.of(half))));
            assertEquals("FILTER_LINE_INCOMPLETE", r.code());
        }
    }

    @Test
    void whatCouldNotBeReadAgainIsNotWritten() {
        FilterLine deep = line("a", Comparison.EQUALS, 1L);
        for (int i = 0; i < 60; i++) {
            deep = new Group(i % 2 == 0, true, List.of(deep, line("b", Comparison.EQUALS, 2L)));
        }
        Group tooDeep = (Group) deep;
        Group tooMany = new Group(
                true,
                false,
                List.of(line(
                        "a",
                        Comparison.ONE_OF,
                        java.util.stream.LongStream.range(0, 1_500).boxed().toArray())));
        for (Group each : List.of(tooDeep, tooMany)) {
            assertEquals(
                    "FILTER_TOO_LARGE",
                    assertThrows(Refusal.class, () -> LinesFilter.of(each)).code());
        }
        assertEquals(
                "FILTER_TOO_LARGE",
                assertThrows(Refusal.class, () -> FilterReader.read("a in (" + "1,".repeat(1_500) + "1)"))
                        .code());
    }

    /** Any filter: its text is stable, its lines say the same, and lines that were read are built and read as themselves. */
    @Test
    void anyFilterComesBackFromTextAndFromLines() {
        Random random = new Random(4);
        for (int i = 0; i < 3_000; i++) {
            Filter filter = any(random, 3);
            String text = FilterWriter.write(filter);
            assertEquals(filter, FilterReader.read(text), text);
            assertEquals(text, FilterWriter.write(FilterReader.read(text)));
            Group lines = FilterLines.of(filter);
            String built = LinesFilter.text(lines);
            assertEquals(lines, lines(built), text);
            assertEquals(built, LinesFilter.text(lines(built)), text);
            samePasses(filter, LinesFilter.of(lines), random);
        }
    }

    private static void samePasses(Filter a, Filter b, Random random) {
        List<FieldPath> select = List.of(FieldPath.plain("a"), FieldPath.plain("b"), FieldPath.plain("c"));
        Filter one = Filters.at(a, NOW, p -> true);
        Filter other = Filters.at(b, NOW, p -> true);
        for (int i = 0; i < 5; i++) {
            Object[] row = {value(random), value(random), value(random)};
            assertEquals(
                    RowFilter.compile(one, select).test(row),
                    RowFilter.compile(other, select).test(row));
        }
    }

    private static Filter any(Random random, int depth) {
        int kind = random.nextInt(depth == 0 ? 4 : 8);
        FieldPath field = FieldPath.plain(List.of("a", "b", "c").get(random.nextInt(3)));
        return switch (kind) {
            case 0 -> new Filter.Match(field, Filter.Part.values()[random.nextInt(3)], "x" + random.nextInt(3));
            case 1 -> new Filter.Compare(field, random.nextBoolean() ? Operator.EQ : Operator.NE, null);
            case 2 -> new Filter.LastDays(field, random.nextInt(400));
            case 3 -> new Filter.Compare(field, Operator.values()[random.nextInt(6)], value(random));
            case 4 -> new Filter.Not(any(random, depth - 1));
            default -> {
                List<Filter> parts = new ArrayList<>();
                boolean and = kind == 5 || kind == 6;
                for (int n = 2 + random.nextInt(2); n > 0; n--) {
                    parts.add(any(random, depth - 1));
                }
                yield and ? new Filter.And(parts) : new Filter.Or(parts);
            }
        };
    }

    private static Object value(Random random) {
        return switch (random.nextInt(7)) {
            case 0 -> "it's " + random.nextInt(3);
            case 1 -> (long) random.nextInt(5) - 2;
            case 2 -> new BigDecimal("1." + random.nextInt(1, 9));
            case 3 -> random.nextBoolean();
            case 4 -> LocalDate.of(2026, 11, 1 + random.nextInt(28));
            case 5 -> Instant.parse("2026-11-22T10:00:00Z").plusSeconds(random.nextInt(100_000));
            default -> new UUID(1, random.nextInt(3));
        };
    }

    @Test
    void theRandomFiltersAreNotAllTheSame() {
        Random random = new Random(4);
        assertTrue(java.util.stream.Stream.generate(() -> FilterWriter.write(any(random, 3)))
                        .limit(200)
                        .distinct()
                        .count()
                > 150);
    }
}
