package crosstie.cli;

import com.fasterxml.jackson.databind.JsonNode;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The tables of what has to arrive, one file per template, typed by hand from what is known of the templates and never made from their files.
 * Each line is one mapping of one row: source field, its value, destination field, the value that has to be there. A constant has no source
 * field. The line {@code @} tells the addresses at which both rows are read with bare HTTP; an address that answers a list must find one row.
 * Empty stands for null and for an empty text. Where the line {@code @} says {@code @absent}, nothing may be found.
 */
final class ExpectedRows {
    private static final Path FOLDER = Path.of("src/test/resources/crosstie/recommended");
    private static final Pattern BRANCH = Pattern.compile("\\.([A-Za-z]+)\\(([A-Za-z_]+)\\)");

    private ExpectedRows() {}

    record Line(String from, String value, String to, String expected) {}

    private static final String ADDRESS = "@";
    private static final String ABSENT = "@absent";

    /** @param name as in full or sparse */
    record Row(String template, String task, String name, List<Line> lines) {
        boolean isAbsent() {
            return address().to.equals(ABSENT);
        }

        Set<String> ties() {
            Set<String> ties = new TreeSet<>();
            for (Line line : lines) if (!line.from.equals(ADDRESS)) ties.add(line.from + " > " + line.to);
            return ties;
        }

        /** The table must not claim of the source what is not there. */
        List<String> differencesAtTheSource(BareHttp http) throws IOException, InterruptedException {
            List<String> wrong = new ArrayList<>();
            if (isAbsent()) return wrong;
            JsonNode row = http.row(template.endsWith("-to-sales") ? "finops" : "sales", address().value);
            for (Line line : lines)
                if (!line.from.equals(ADDRESS) && !line.from.isEmpty()) compare(line.from, line.value, row, wrong);
            return wrong;
        }

        List<String> differencesAtTheDestination(BareHttp http) throws IOException, InterruptedException {
            List<String> wrong = new ArrayList<>();
            String system = template.endsWith("-to-sales") ? "sales" : "finops";
            if (isAbsent())
                return http.finds(system, address().expected) ? List.of(task + " " + name + " is there") : wrong;
            JsonNode row = http.row(system, address().expected);
            for (Line line : lines) if (!line.from.equals(ADDRESS)) compare(line.to, line.expected, row, wrong);
            return wrong;
        }

        private Line address() {
            return lines.stream()
                    .filter(l -> l.from.equals(ADDRESS))
                    .findFirst()
                    .orElseThrow();
        }

        private void compare(String path, String expected, JsonNode row, List<String> wrong) {
            JsonNode there = at(row, path);
            if (there.isMissingNode() || !same(expected, there))
                wrong.add(task + " " + name + ": " + path + " is " + there + " and not \"" + expected + '"');
        }
    }

    /** {@code lookup.field} and {@code lookup.Entity(field).Other(field)} as they stand in an expanded row. */
    private static JsonNode at(JsonNode row, String path) {
        Matcher branch = BRANCH.matcher(path);
        if (!branch.find()) return plain(row, path);
        String lookup = path.substring(0, branch.start());
        JsonNode found;
        do {
            found = row.at(
                    "/" + lookup + "_" + branch.group(1).toLowerCase(java.util.Locale.ROOT) + "/" + branch.group(2));
        } while (found.isMissingNode() && branch.find());
        return found;
    }

    /** A lookup that names nobody is null and has no fields. */
    private static JsonNode plain(JsonNode row, String path) {
        int dot = path.indexOf('.');
        JsonNode there = row.path(dot < 0 ? path : path.substring(0, dot));
        return dot < 0 || there.isNull() ? there : there.path(path.substring(dot + 1));
    }

    private static boolean same(String expected, JsonNode there) {
        if (there.isNull()) return expected.isEmpty();
        if (there.isNumber())
            return !expected.isEmpty() && new BigDecimal(expected).compareTo(there.decimalValue()) == 0;
        return expected.equals(there.asText());
    }

    static List<Row> of(String template) throws IOException {
        Map<String, Row> rows = new LinkedHashMap<>();
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(FOLDER.resolve(template + ".csv"))) {
            for (NamedCsvRecord line : csv) {
                if (!line.getField("template").equals(template))
                    throw new IllegalStateException(template + ": " + line.getFields());
                Row row = new Row(template, line.getField("task"), line.getField("row"), new ArrayList<>());
                rows.computeIfAbsent(row.task() + " " + row.name(), k -> row)
                        .lines()
                        .add(new Line(
                                line.getField("source field"),
                                line.getField("source value"),
                                line.getField("destination field"),
                                line.getField("expected value")));
            }
        }
        return List.copyOf(rows.values());
    }
}
