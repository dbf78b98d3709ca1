package crosstie.template.values;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import crosstie.model.Refusal;
import crosstie.model.ValueMap;
import crosstie.model.ValueMap.Otherwise;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Value maps as tables: back as they went, read as spreadsheets save them, harmless to open (T21). */
class ValueMapCsvTest {
    private static final ValueMap NONE = map(Map.of(), null);

    @TempDir
    private Path folder;

    private static ValueMap map(Map<String, Object> entries, Object empty) {
        return new ValueMap(entries, true, empty, new Otherwise.Fail(), Map.of());
    }

    private static ValueMap read(String text) {
        return ValueMapCsv.read("table", text, NONE);
    }

    private static ValueMap back(String table) {
        return read(table.substring(1));
    }

    @ParameterizedTest
    @ValueSource(chars = {',', ';', '\t'})
    void whatIsWrittenIsReadAsItWas(char separator) {
        Map<String, Object> entries = new LinkedHashMap<>();
        entries.put("united states", "US");
        entries.put("a,b;c\t\"d\"\r\ne", " two ");
        entries.put("1", true);
        entries.put("007", 7L);
        entries.put("0.5", new BigDecimal("1.50"));
        entries.put("'=x", "'quoted'");
        entries.put("nothing", null);
        ValueMap map = map(entries, "ZZ");

        assertEquals(map, back(ValueMapCsv.write(map, separator)));
    }

    @Test
    void noCellIsAFormulaAndNoneIsChangedByThat() {
        Random random = new Random(21);
        String signs = "=+-@\t\r\n'a1\"";
        for (int i = 0; i < 2_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int n = 1 + random.nextInt(6); n > 0; n--) {
                text.append(signs.charAt(random.nextInt(signs.length())));
            }
            ValueMap map = map(Map.of("k" + text, text.toString(), "x", "y"), null);
            assertEquals(map, back(ValueMapCsv.write(map, ',')), text::toString);
            assertFalse("=+-@\t\r\n".indexOf(Cells.out(text.toString()).charAt(0)) >= 0);
            assertEquals(text.toString(), Cells.in(Cells.out(text.toString())));
        }
    }

    @Test
    void aTableMayHaveNoHeadingAndNoThirdColumn() {
        assertEquals(map(Map.of("germany", "DE"), "US"), read("germany;DE\n;US\n"));
        assertEquals(map(Map.of("germany", "DE"), null), read("Value,Becomes\r\n\r\ngermany,DE,,\r\n"));
    }

    @Test
    void theFileIsReadInTheAlphabetItWasSavedIn() throws IOException {
        Path file = folder.resolve("map.csv");
        for (byte[] bytes : List.of(
                "côté;été\n".getBytes(StandardCharsets.UTF_8),
                "\ufeffcôté;été\n".getBytes(StandardCharsets.UTF_8),
                "\ufeffcôté\tété\n".getBytes(StandardCharsets.UTF_16LE),
                "côté;été\n".getBytes(Charset.forName("windows-1252")))) {
            Files.write(file, bytes);
            assertEquals(map(Map.of("côté", "été"), null), ValueMapCsv.read(file, NONE));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "MAP_KEY_TWICE|a,1~A,2",
                "MAP_FILE_COLUMNS|only one",
                "MAP_FILE_COLUMNS|a,b,text,more",
                "MAP_VALUE_UNFIT|a,1e999999,number",
                "MAP_VALUE_UNFIT|a,b,colour",
                "MAP_VALUE_UNFIT|a,perhaps,yesNo",
                "MAP_FILE_NOT_CSV|a,\"b\"c"
            })
    void whatIsNoValueMapIsRefusedByLine(String code, String text) {
        assertEquals(code, refusal(text.replace('~', '\n')));
    }

    @Test
    void theSameValueTwiceIsHarmlessWhereItBecomesTheSame() {
        assertEquals(map(Map.of("a", "1"), null), read("a,1\nA,1\n"));
    }

    @Test
    void tablesWithoutEndAreRefused() throws IOException {
        assertEquals("MAP_CELL_TOO_LONG", refusal("a," + "x".repeat(5_000)));
        assertEquals("MAP_FILE_COLUMNS", refusal("a" + ",b".repeat(10_000)));
        StringBuilder rows = new StringBuilder();
        for (int i = 0; i <= ValueMapCsv.MOST_ROWS; i++) {
            rows.append(i).append(",x\n");
        }
        assertEquals("MAP_FILE_ROWS", refusal(rows.toString()));
        Path large = folder.resolve("large.csv");
        Files.write(large, new byte[Decoded.LARGEST + 1]);
        assertEquals(
                "MAP_FILE_TOO_LARGE",
                assertThrows(Refusal.class, () -> ValueMapCsv.read(large, NONE)).code());
        assertTrue(refusal("\"" + "a".repeat(9_000_000)).startsWith("MAP_"));
    }

    private static String refusal(String text) {
        return assertThrows(Refusal.class, () -> read(text)).code();
    }
}
