package crosstie.report;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;

/** A list as CSV (RFC 4180): a line of names, then the rows; formulas neutralised. */
public final class Csv {
    private Csv() {}

    public static String text(List<String> columns, List<? extends List<?>> rows) {
        StringWriter text = new StringWriter();
        try (CsvWriter writer =
                CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text)) {
            writer.writeRecord(columns.stream().map(Cells::csv).toList());
            rows.forEach(row -> writer.writeRecord(row.stream().map(Cells::csv).toList()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
