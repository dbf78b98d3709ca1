package crosstie.template.values;

import crosstie.model.Refusal;
import crosstie.model.ValueMap;
import crosstie.transform.CanonicalText;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A value map as a table of three columns: the value, what it becomes, and what kind of value that is (text where nothing is said). A blank value
 * stands for empty. Read with or without a heading, separated by comma, semicolon or tab; written with a mark that tells spreadsheets it is UTF-8.
 */
public final class ValueMapCsv {
    /** Rows of one file. */
    public static final int MOST_ROWS = 100_000;

    private static final int LONGEST_CELL = 4_000;
    private static final Set<String> HEADINGS = Set.of("value", "source", "from", "valeur", "de");
    private static final Set<String> PARTNERS = Set.of("becomes", "destination", "to", "devient", "vers", "result");

    private ValueMapCsv() {}

    /** @param separator comma, semicolon or tab */
    public static String write(ValueMap map, char separator) {
        StringWriter out = new StringWriter().append('\ufeff');
        try (CsvWriter csv = CsvWriter.builder()
                .fieldSeparator(separator)
                .lineDelimiter(LineDelimiter.CRLF)
                .build(out)) {
            csv.writeRecord("value", "becomes", "kind");
            if (map.empty() != null) {
                csv.writeRecord("", becomes(map.empty()), kind(map.empty()));
            }
            map.entries().forEach((key, value) -> csv.writeRecord(Cells.out(key), becomes(value), kind(value)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }

    private static String becomes(Object value) {
        return value == null
                ? ""
                : Cells.out(value instanceof BigDecimal d ? d.toPlainString() : CanonicalText.of(value));
    }

    private static String kind(Object value) {
        return switch (value) {
            case null -> "empty";
            case Boolean b -> "yesNo";
            case Number n -> "number";
            default -> "text";
        };
    }

    /**
     * Reads the entries of a file; what it does not tell stays as {@code before} has it.
     *
     * @throws Refusal {@code MAP_FILE_UNREADABLE}, {@code MAP_FILE_TOO_LARGE}, {@code MAP_FILE_NOT_CSV}, {@code MAP_FILE_COLUMNS},
     *     {@code MAP_FILE_ROWS}, {@code MAP_CELL_TOO_LONG}, {@code MAP_KEY_TWICE}, {@code MAP_VALUE_UNFIT}
     */
    public static ValueMap read(Path file, ValueMap before) {
        return read(file.toString(), Decoded.text(file), before);
    }

    static ValueMap read(String name, String text, ValueMap before) {
        Entries entries = new Entries(before.ignoreCase());
        try (CsvReader<CsvRecord> csv = CsvReader.builder()
                .fieldSeparator(separator(text))
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .skipEmptyLines(true)
                .ofCsvRecord(text)) {
            boolean first = true;
            for (CsvRecord line : csv) {
                if (!(first && isHeading(line.getFields()))) {
                    entry(line, entries);
                }
                first = false;
            }
        } catch (CsvParseException e) {
            throw Refusal.usage("MAP_FILE_NOT_CSV", name);
        } catch (IOException e) {
            throw Refusal.usage("MAP_FILE_UNREADABLE", name);
        }
        return entries.map(before);
    }

    private static void entry(CsvRecord line, Entries entries) {
        long number = line.getStartingLineNumber();
        List<String> cells = line.getFields();
        if (cells.size() < 2
                || cells.size() > 3 && !cells.subList(3, cells.size()).stream().allMatch(String::isBlank)) {
            throw Refusal.usage("MAP_FILE_COLUMNS", number, cells.size());
        }
        for (String cell : cells) {
            if (cell.length() > LONGEST_CELL) {
                throw Refusal.usage("MAP_CELL_TOO_LONG", number, cell.length(), LONGEST_CELL);
            }
        }
        String kind = cells.size() > 2 ? cells.get(2).strip() : "";
        entries.add(number, Cells.in(cells.get(0)), value(number, Cells.in(cells.get(1)), kind));
        if (entries.size() > MOST_ROWS) {
            throw Refusal.usage("MAP_FILE_ROWS", MOST_ROWS);
        }
    }

    private static Object value(long line, String text, String kind) {
        return switch (kind.toLowerCase(Locale.ROOT)) {
            case "", "text" -> text;
            case "empty" -> null;
            case "yesno" -> yesNo(line, text, kind);
            case "number" -> number(line, text, kind);
            default -> throw Refusal.usage("MAP_VALUE_UNFIT", line, text, kind);
        };
    }

    private static Object yesNo(long line, String text, String kind) {
        return switch (text.strip().toLowerCase(Locale.ROOT)) {
            case "true" -> true;
            case "false" -> false;
            default -> throw Refusal.usage("MAP_VALUE_UNFIT", line, text, kind);
        };
    }

    private static Object number(long line, String text, String kind) {
        String s = text.strip();
        if (s.isEmpty() || s.length() > 60 || s.indexOf('e') >= 0 || s.indexOf('E') >= 0) {
            throw Refusal.usage("MAP_VALUE_UNFIT", line, text, kind);
        }
        try {
            BigDecimal d = new BigDecimal(s);
            return d.scale() == 0 && d.precision() <= 18 ? (Object) d.longValue() : d;
        } catch (NumberFormatException e) {
            throw Refusal.usage("MAP_VALUE_UNFIT", line, text, kind);
        }
    }

    private static boolean isHeading(List<String> cells) {
        return cells.size() >= 2
                && HEADINGS.contains(cells.get(0).strip().toLowerCase(Locale.ROOT))
                && PARTNERS.contains(cells.get(1).strip().toLowerCase(Locale.ROOT));
    }

    /** The one that stands most often outside quotes in the first line. */
    private static char separator(String text) {
        int[] counts = new int[3];
        boolean quoted = false;
        for (int i = 0; i < text.length() && (quoted || text.charAt(i) != '\n' && text.charAt(i) != '\r'); i++) {
            char c = text.charAt(i);
            quoted ^= c == '"';
            int at = quoted ? -1 : ",;\t".indexOf(c);
            if (at >= 0) {
                counts[at]++;
            }
        }
        int best = counts[1] > counts[0] ? 1 : 0;
        return ",;\t".charAt(counts[2] > counts[best] ? 2 : best);
    }
}
