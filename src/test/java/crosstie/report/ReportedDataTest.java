package crosstie.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import crosstie.model.MappingDocument;
import crosstie.model.MappingDocument.InOut;
import crosstie.model.MappingDocument.Line;
import crosstie.model.MappingDocument.Pairs;
import crosstie.model.MappingDocument.Part;
import crosstie.model.MappingDocument.Place;
import crosstie.model.MappingDocument.Setting;
import crosstie.model.MappingDocument.Table;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two thousand generated values on their way into files that people open: all stay text. */
class ReportedDataTest {
    private static final int VALUES = 2_000;

    @TempDir
    Path folder;

    @Test
    void noCellOfACsvFileIsTakenForAFormula() throws IOException {
        Hostile hostile = new Hostile(21);
        List<List<String>> rows = IntStream.range(0, VALUES)
                .mapToObj(i -> List.of("k" + i, hostile.value()))
                .toList();
        String text = Csv.text(List.of("key", "=value"), rows);
        List<CsvRecord> read;
        try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(text)) {
            read = reader.stream().toList();
        }
        assertEquals(VALUES + 1, read.size());
        assertEquals("'=value", read.getFirst().getField(1));
        for (int i = 0; i < VALUES; i++) {
            String written = rows.get(i).get(1);
            String cell = read.get(i + 1).getField(1);
            assertTrue(cell.equals(written) || cell.equals("'" + written), () -> "changed: " + written);
            assertFalse(cell.matches("(?s)[\\s\\p{Cf}\\p{Cc}\"]*[=+\\-@＝＋－＠].*"), cell);
        }
    }

    @Test
    void numbersStayNumbersInCsv() {
        assertEquals("-5", Cells.csv(-5L));
        assertEquals("-12.50", Cells.csv(new BigDecimal("-12.50")));
        assertEquals("'-5", Cells.csv("-5"));
        assertEquals("", Cells.csv(null));
    }

    @Test
    void aWorkbookHoldsTextCellsAndNoFormula() throws IOException {
        byte[] book = WorkbookDocument.of(document(), k -> k);
        int texts = 0;
        Set<String> names = new HashSet<>();
        try (ReadableWorkbook read = new ReadableWorkbook(new ByteArrayInputStream(book))) {
            for (Sheet sheet : read.getSheets().toList()) {
                assertTrue(sheet.getName().length() <= 31, sheet.getName());
                assertTrue(names.add(sheet.getName().toLowerCase(Locale.ROOT)), sheet.getName());
                for (Cell cell : sheet.read().stream().flatMap(r -> r.stream()).toList()) {
                    if (cell != null) {
                        assertNull(cell.getFormula());
                        assertTrue(Set.of(CellType.STRING, CellType.NUMBER, CellType.EMPTY)
                                .contains(cell.getType()));
                        texts += cell.getType() == CellType.STRING ? 1 : 0;
                    }
                }
            }
        }
        assertTrue(texts > VALUES, "cells " + texts);
        Path file = Files.write(folder.resolve("book.xlsx"), book);
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry e : Collections.list(zip.entries())) {
                String xml = new String(zip.getInputStream(e).readAllBytes(), StandardCharsets.UTF_8);
                assertFalse(Pattern.compile("<f[ />]").matcher(xml).find(), e.getName());
                assertFalse(xml.contains("<script"), e.getName());
            }
        }
    }

    @Test
    void aCellIsCutAtAWholeCharacter() {
        String cut = Cells.sheet("a" + "😀".repeat(40_000));
        assertTrue(cut.length() <= Cells.LONGEST);
        assertFalse(Character.isHighSurrogate(cut.charAt(cut.length() - 2)));
        assertEquals("ab", Cells.sheet("a\u0000\uFFFFb"));
    }

    @Test
    void noTextBecomesMarkup() {
        AtomicInteger number = new AtomicInteger();
        Supplier<String> tame = () -> "x" + number.incrementAndGet();
        long tags = markup(HtmlDocument.of(document(tame), Locale.ENGLISH, k -> k));
        String html = HtmlDocument.of(document(), Locale.FRENCH, k -> k);
        String counted = html.replace("<bdi>", "").replace("</bdi>", "");
        assertEquals(tags, markup(counted));
        assertFalse(html.contains("<script"));
        assertFalse(html.contains("<img"));
        assertFalse(html.codePoints().anyMatch(c -> c >= 0x202A && c <= 0x202E || c == 0 || c == 0x1B));
        assertFalse(html.matches("(?s).*(src|href)=\"[^#\"].*"), "nothing is loaded");
    }

    private static long markup(String html) {
        return html.chars().filter(c -> c == '<' || c == '>').count();
    }

    private static MappingDocument document() {
        return document(new Hostile(22)::value);
    }

    /** Every text of it is such a value; the number of texts does not depend on them. */
    private static MappingDocument document(Supplier<String> given) {
        Supplier<String> text = () -> "v" + given.get() + "v";
        List<Part> parts = new ArrayList<>();
        for (int t = 0; t < 20; t++) {
            List<Line> lines = new ArrayList<>();
            for (int i = 0; i < 10; i++) {
                Place place = new Place(text.get(), text.get(), "Text", "10", true);
                lines.add(new Line(
                        place,
                        List.of(text.get(), text.get()),
                        text.get(),
                        place,
                        text.get(),
                        true,
                        List.of(new InOut(given.get() + "=", text.get()))));
            }
            parts.add(new Part(
                    t % 2 == 0 ? text.get() : "a/b:c*d?e[f]g\\h'" + "long".repeat(20),
                    new Table(text.get(), text.get(), List.of(text.get())),
                    new Table(text.get(), text.get(), List.of(text.get())),
                    text.get(),
                    lines,
                    List.of(Place.named(text.get()))));
        }
        List<InOut> entries = IntStream.range(0, 300)
                .mapToObj(i -> new InOut(text.get(), text.get()))
                .toList();
        return new MappingDocument(
                text.get(),
                text.get(),
                text.get(),
                text.get(),
                text.get(),
                text.get(),
                text.get(),
                List.of(text.get()),
                List.of(new Setting(text.get(), text.get(), text.get())),
                parts,
                List.of(new Pairs(text.get(), entries, text.get(), text.get())));
    }
}
