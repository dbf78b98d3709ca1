package crosstie.bench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** All contenders once, by name. */
record Round(Map<String, Result> results) {

    static Round median(List<Round> rounds) {
        Map<String, Result> medians = new LinkedHashMap<>();
        for (String name : rounds.getFirst().results().keySet()) {
            List<Result> all = rounds.stream().map(r -> r.results().get(name)).toList();
            medians.put(name, Result.median(all));
        }
        return new Round(medians);
    }

    String table(String title) {
        StringBuilder out = new StringBuilder(line(
                title, "rows", "written", "rows/s", "CPU ms/1000", "requests/1000", "peak MB", "of bound", "of pump"));
        results.forEach((name, r) -> out.append(line(
                name,
                "" + r.rows(),
                "" + r.written(),
                number(r.rowsPerSecond(), 0),
                number(r.cpuPerThousand(), 1),
                number(r.requests() * 1000.0 / r.rows(), 2),
                number(r.rssMegabytes(), 0),
                ratio(r, "bound"),
                ratio(r, "bare pump"))));
        return out.toString();
    }

    private String ratio(Result of, String to) {
        Result other = results.get(to);
        return other == null ? "-" : number(of.rowsPerSecond() / other.rowsPerSecond(), 2);
    }

    private static String number(double value, int digits) {
        return String.format(Locale.ROOT, "%." + digits + "f", value);
    }

    private static String line(String first, String... others) {
        StringBuilder line = new StringBuilder(String.format("%-14s", first));
        for (String other : others) {
            line.append(String.format("%14s", other));
        }
        return line.append('\n').toString();
    }
}
