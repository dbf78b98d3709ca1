package crosstie.transform;

import crosstie.transform.catalogue.Catalogue;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What one value costs in each transform, beside a lambda written by hand for the same, in turns; medians of processor time. Also a value map of 10 entries beside
 * one of 10,000. Prints a table.
 */
public final class TransformBench {
    private static final int CALLS = 200_000;
    private static final int ROUNDS = 25;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final BigDecimal HUNDRED = new BigDecimal(100);

    /** What is measured: values of one kind, the transform, and the lambda it is held against; null for none. */
    private record Case(String id, Map<String, Object> arguments, Object[] values, Step lambda) {}

    private static Object sink;

    private TransformBench() {}

    public static void main(String[] args) {
        System.out.printf("| %-16s | %8s | %8s | %6s |%n", "transform", "ns", "lambda", "ratio");
        System.out.println("|---|---:|---:|---:|");
        cases().forEach(TransformBench::measure);
        maps();
        if (sink instanceof Long n && n == 42) {
            System.out.println("never printed, so that nothing is optimised away");
        }
    }

    private static void measure(Case c) {
        Step step = step(c.id(), c.arguments());
        Step lambda = c.lambda();
        double[] both = both(step, lambda == null ? v -> v : lambda, c.values());
        if (lambda == null) {
            System.out.printf(Locale.ROOT, "| %-16s | %8.1f | %8s | %6s |%n", c.id(), both[0], "", "");
        } else {
            System.out.printf(
                    Locale.ROOT, "| %-16s | %8.1f | %8.1f | %6.2f |%n", c.id(), both[0], both[1], both[0] / both[1]);
        }
    }

    private static void maps() {
        Step small = map(10);
        Step large = map(10_000);
        double[] same = both(small, large, keys(10, 10));
        System.out.printf(
                Locale.ROOT,
                "%nvalue map, the same 10 values: 10 entries %.1f ns, 10,000 entries %.1f ns, ratio %.2f%n",
                same[0],
                same[1],
                same[1] / same[0]);
        double[] all = both(small, large, keys(10_000, 10));
        double[] each = both(large, small, keys(10_000, 10_000));
        System.out.printf(
                Locale.ROOT,
                "value map, 10,000 rows: 10 entries %.1f ns, 10,000 entries each met once %.1f ns, ratio %.2f%n",
                all[0],
                each[0],
                each[0] / all[0]);
    }

    private static Step map(int entries) {
        Map<String, Object> all = new LinkedHashMap<>();
        for (int i = 0; i < entries; i++) {
            all.put("Value " + i, "P" + i);
        }
        return step("valueMap", Map.of("entries", all, "otherwise", "clear"));
    }

    /** Rows hold texts of their own, never those of the map. */
    private static Object[] keys(int rows, int different) {
        Object[] all = new Object[rows];
        for (int i = 0; i < rows; i++) {
            all[i] = new String("Value " + i % different);
        }
        return all;
    }

    private static Step step(String id, Map<String, Object> arguments) {
        return new Catalogue().find(id).orElseThrow().compile(new Arguments(arguments, Map.of()));
    }

    /** Nanoseconds of one call of each. */
    private static double[] both(Step one, Step other, Object[] values) {
        double[] first = new double[ROUNDS];
        double[] second = new double[ROUNDS];
        for (int i = -5; i < ROUNDS; i++) {
            double a = round(one, values);
            double b = round(other, values);
            if (i >= 0) {
                first[i] = a;
                second[i] = b;
            }
        }
        java.util.Arrays.sort(first);
        java.util.Arrays.sort(second);
        return new double[] {first[ROUNDS / 2], second[ROUNDS / 2]};
    }

    private static double round(Step function, Object[] values) {
        long start = THREADS.getCurrentThreadCpuTime();
        for (int i = 0, at = 0; i < CALLS; i++) {
            sink = function.apply(values[at]);
            at = at + 1 == values.length ? 0 : at + 1;
        }
        return (THREADS.getCurrentThreadCpuTime() - start) / (double) CALLS;
    }

    private static List<Case> cases() {
        Object[] texts = {" Contoso Retail ", "Fabrikam", "  Adventure Works Ltd", "Northwind  Traders "};
        Object[] numbers = {
            new BigDecimal("12.345"), new BigDecimal("7"), new BigDecimal("-0.555"), new BigDecimal("99999.99")
        };
        Object[] dates = {LocalDate.of(2026, 7, 23), LocalDate.of(1999, 12, 31), LocalDate.of(2026, 1, 31)};
        Object[] times = {Instant.parse("2026-07-23T08:05:00Z"), Instant.parse("1999-12-31T23:59:59Z")};
        Object[] choices = {"Active", "Inactive", "active"};
        List<Case> all = new ArrayList<>();
        all.add(new Case("trim", Map.of(), texts, v -> v == null ? null : ((String) v).strip()));
        all.add(new Case("normaliseSpaces", Map.of(), texts, null));
        all.add(new Case("upper", Map.of(), texts, v -> v == null ? null : ((String) v).toUpperCase(Locale.ROOT)));
        all.add(new Case("lower", Map.of(), texts, v -> v == null ? null : ((String) v).toLowerCase(Locale.ROOT)));
        all.add(new Case("title", Map.of(), texts, null));
        all.add(new Case("truncate", Map.of("length", 10), texts, v -> {
            String s = (String) v;
            return s == null || s.length() <= 10 ? s : s.substring(0, s.offsetByCodePoints(0, 10));
        }));
        all.add(new Case("left", Map.of("length", 4), texts, v -> {
            String s = (String) v;
            return s == null || s.length() <= 4 ? s : s.substring(0, s.offsetByCodePoints(0, 4));
        }));
        all.add(new Case(
                "replace",
                Map.of("find", "o", "with", "0"),
                texts,
                v -> v == null ? null : ((String) v).replace("o", "0")));
        all.add(new Case(
                "prefix",
                Map.of("text", "A-"),
                texts,
                v -> v == null || ((String) v).isBlank() ? v : "A-".concat((String) v)));
        all.add(new Case("pad", Map.of("length", 8, "with", "0"), new Object[] {42L, 4711L}, v -> {
            String s = Long.toString((Long) v);
            return "0".repeat(Math.max(0, 8 - s.length())) + s;
        }));
        all.add(new Case("split", Map.of("separator", " "), texts, null));
        all.add(new Case("keep", Map.of(), new Object[] {"DE 129-273 398", "129273398"}, null));
        all.add(new Case("removeAccents", Map.of(), texts, null));
        all.add(new Case("regexExtract", Map.of("pattern", "[A-Z]\\w+"), texts, null));
        all.add(new Case("number", Map.of(), new Object[] {"1,234.50", "7"}, null));
        all.add(new Case(
                "round",
                Map.of("scale", 2),
                numbers,
                v -> v == null ? null : ((BigDecimal) v).setScale(2, RoundingMode.HALF_UP)));
        all.add(new Case(
                "multiply", Map.of("by", 100), numbers, v -> v == null ? null : ((BigDecimal) v).multiply(HUNDRED)));
        all.add(new Case("add", Map.of("number", 100), numbers, v -> v == null ? null : ((BigDecimal) v).add(HUNDRED)));
        all.add(new Case("negate", Map.of(), numbers, v -> v == null ? null : ((BigDecimal) v).negate()));
        all.add(new Case("formatNumber", Map.of("decimals", 2), numbers, null));
        all.add(new Case(
                "date", Map.of(), times, v -> v == null ? null : LocalDate.ofInstant((Instant) v, ZoneOffset.UTC)));
        all.add(new Case(
                "noonUtc",
                Map.of(),
                dates,
                v -> v == null ? null : ((LocalDate) v).atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC)));
        all.add(new Case("dateAdd", Map.of("amount", 30), dates, v -> v == null ? null : ((LocalDate) v).plusDays(30)));
        all.add(new Case("startOf", Map.of(), dates, v -> v == null ? null : ((LocalDate) v).withDayOfMonth(1)));
        all.add(new Case("formatDate", Map.of(), dates, null));
        all.add(new Case(
                "default",
                Map.of("value", "x"),
                texts,
                v -> v == null || v instanceof String s && s.isBlank() ? "x" : v));
        all.add(new Case(
                "when",
                Map.of("value", "Active", "then", "0", "else", "1"),
                choices,
                v -> "Active".equalsIgnoreCase((String) v) ? "0" : "1"));
        all.add(new Case(
                "yesNo", Map.of(), new Object[] {true, false}, v -> v == null ? null : (Boolean) v ? "Yes" : "No"));
        Map<String, Object> states = Map.of("active", "0", "inactive", "1");
        all.add(new Case(
                "valueMap",
                Map.of("entries", states),
                choices,
                v -> v == null ? null : states.get(((String) v).toLowerCase(Locale.ROOT))));
        all.add(new Case("countryRegion", Map.of(), new Object[] {"United States", "Germany", "DE"}, null));
        all.add(new Case("deterministicId", Map.of(), texts, null));
        all.add(new Case("hash", Map.of(), texts, null));
        all.add(new Case("sequence", Map.of(), texts, null));
        return all;
    }
}
