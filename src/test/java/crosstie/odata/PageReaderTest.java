package crosstie.odata;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import crosstie.odata.ODataException.Kind;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageReaderTest {
    private static final String PAGE = """
            {"@odata.context":"https://x/$metadata#accounts","@odata.count":5000,"value":[
            {"@odata.etag":"W/\\"1\\"","name":"Ünïcode 😀","rows":{"deep":[1,{"x":2}]},"revenue":20000.0000,
             "numberofemployees":9007199254740993,"creditonhold":false,"day":"2026-07-23T12:00:00Z","at":"2026-07-15T01:58:18.5Z",
             "accountid":"7d6a8c2e-5c3b-ee11-bdf4-000d3a000010","transactioncurrencyid":{"isocurrencycode":"USD","x":{"y":1}}},
            {"name":null,"transactioncurrencyid":null,"unknown":1}],
            "@odata.nextLink":"https://x/accounts?$skiptoken=%253c"}
            """;

    private static Columns plan() {
        Columns.Builder plan = Columns.of(9)
                .add("@odata.etag", ValueKind.TEXT, 0)
                .add("name", ValueKind.TEXT, 1)
                .add("revenue", ValueKind.DECIMAL, 2)
                .add("numberofemployees", ValueKind.LONG, 3)
                .add("creditonhold", ValueKind.BOOLEAN, 4)
                .add("day", ValueKind.DATE, 5)
                .add("at", ValueKind.DATE_TIME, 6)
                .add("accountid", ValueKind.GUID, 7);
        plan.in("transactioncurrencyid").add("isocurrencycode", ValueKind.TEXT, 8);
        return plan.build();
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static RowPage read(String text) throws IOException {
        return new PageReader(plan()).read(stream(text));
    }

    private static Kind kindOf(String text) {
        return assertThrows(ODataException.class, () -> read(text), text).kind();
    }

    private static Object one(ValueKind kind, String json) throws IOException {
        PageReader reader = new PageReader(Columns.of(1).add("v", kind, 0).build());
        return reader.readRow(stream("{\"v\":" + json + "}"))[0];
    }

    private static Kind badOne(ValueKind kind, String json) {
        return assertThrows(ODataException.class, () -> one(kind, json), json).kind();
    }

    @Test
    void aPageBecomesRowsOfPlainValues() throws IOException {
        RowPage page = read(PAGE);
        assertEquals(2, page.rows().size());
        assertArrayEquals(
                new Object[] {
                    "W/\"1\"",
                    "Ünïcode 😀",
                    new BigDecimal("20000.0000"),
                    9007199254740993L,
                    false,
                    LocalDate.of(2026, 7, 23),
                    Instant.parse("2026-07-15T01:58:18.5Z"),
                    UUID.fromString("7d6a8c2e-5c3b-ee11-bdf4-000d3a000010"),
                    "USD"
                },
                page.rows().getFirst());
        assertArrayEquals(new Object[9], page.rows().get(1));
        assertEquals("https://x/accounts?$skiptoken=%253c", page.nextLink());
        assertNull(page.deltaLink());
        assertEquals(5000, page.count());
    }

    @Test
    void anEmptyPageWithALinkIsAPage() throws IOException {
        RowPage page = read("{\"value\":[],\"@odata.deltaLink\":\"d\"}");
        assertEquals(List.of(), page.rows());
        assertEquals("d", page.deltaLink());
        assertEquals(-1, page.count());
    }

    @Test
    void rowsInAnotherOrderOfPropertiesAreReadAsWell() throws IOException {
        Columns columns = Columns.of(2)
                .add("a", ValueKind.LONG, 0)
                .add("b", ValueKind.LONG, 1)
                .build();
        RowPage page = new PageReader(columns)
                .read(stream("{\"value\":[{\"a\":1,\"b\":2},{\"b\":4,\"a\":3},{\"x\":0,\"b\":6},{\"a\":7,\"b\":8}]}"));
        assertEquals(
                "[[1, 2], [3, 4], [null, 6], [7, 8]]",
                page.rows().stream().map(Arrays::toString).toList().toString());
    }

    @Test
    void aPropertyMayFillSeveralSlots() throws IOException {
        Columns columns = Columns.of(2)
                .add("n", ValueKind.TEXT, 0)
                .add("n", ValueKind.DECIMAL, 1)
                .build();
        Object[] row = new PageReader(columns).readRow(stream("{\"n\":1.50}"));
        assertArrayEquals(new Object[] {"1.50", new BigDecimal("1.50")}, row);
    }

    @Test
    void aPageCutAnywhereIsAnErrorAndNeverAShortPage() {
        byte[] whole = PAGE.strip().getBytes(StandardCharsets.UTF_8);
        for (int cut = 0; cut < whole.length; cut++) {
            InputStream in = new ByteArrayInputStream(whole, 0, cut);
            ODataException e =
                    assertThrows(ODataException.class, () -> new PageReader(plan()).read(in), "cut at " + cut);
            assertEquals(Kind.ANSWER_CUT, e.kind(), "cut at " + cut);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"value\":[]}x",
                "{\"value\":[]}{}",
                "{\"value\":[],\"value\":[]}",
                "{\"value\":{}}",
                "{\"value\":[1]}",
                "{\"value\":[{\"name\":\"a\",\"name\":\"b\"}]}",
                "{\"value\":[{\"name\":NaN}]}",
                "{\"value\":[{\"revenue\":01}]}",
                "{\"value\":[],\"@odata.nextLink\":\"a\",\"@odata.nextLink\":\"b\"}",
                "{\"value\":[],\"@odata.nextLink\":{}}",
                "{\"value\":[}",
                "{\"context\":\"no value\"}"
            })
    void wrongJsonIsAnError(String text) {
        assertEquals(Kind.BAD_JSON, kindOf(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"<html>", "[]", "null", "Service unavailable", "\"x\""})
    void whatIsNoJsonObjectIsSaidSo(String text) {
        assertEquals(Kind.NOT_JSON, kindOf(text));
    }

    @Test
    void anErrorInMidAnswerIsNoPage() {
        String text = "{\"value\":[],\"error\":{\"code\":\"0x1\",\"message\":\"SQL time-out\"}}";
        ODataException e = assertThrows(ODataException.class, () -> read(text));
        assertEquals(List.of(Kind.UNAVAILABLE, "0x1", "SQL time-out"), List.of(e.kind(), e.code(), e.words()));
    }

    @Test
    void limitsHold() {
        assertEquals(Kind.TOO_BIG, kindOf("{\"x\":" + "[".repeat(100_000)));
        assertEquals(Kind.TOO_BIG, kindOf("{\"value\":[{\"revenue\":" + "1".repeat(101) + "}]}"));
        assertEquals(Kind.TOO_BIG, badOne(ValueKind.DECIMAL, "1e400"));
        assertEquals(Kind.TOO_BIG, badOne(ValueKind.DECIMAL, "1e-999999999"));
        assertEquals(Kind.TOO_BIG, badOne(ValueKind.DECIMAL, "\"1e999999999\""));
        assertEquals(Kind.BAD_VALUE, badOne(ValueKind.LONG, "1e999999999"));
        assertEquals(Kind.TOO_BIG, badOne(ValueKind.TEXT, "\"" + "x".repeat((20 << 20) + 1) + "\""));
    }

    @Test
    void invalidUtf8IsAnError() {
        byte[] bytes = "{\"value\":[{\"name\":\"a?b\"}]}".getBytes(StandardCharsets.ISO_8859_1);
        bytes[20] = (byte) 0xff;
        ODataException e =
                assertThrows(ODataException.class, () -> new PageReader(plan()).read(new ByteArrayInputStream(bytes)));
        assertEquals(Kind.BAD_JSON, e.kind());
    }

    @Test
    void halfACharacterIsNoTextAndAWholeOneIs() throws IOException {
        for (String half : List.of("\\ud83d", "\\ude00", "a\\ud83d!", "\\ude00\\ud83d")) {
            assertEquals(Kind.BAD_VALUE, badOne(ValueKind.TEXT, "\"" + half + "\""), half);
        }
        assertEquals("😀!", one(ValueKind.TEXT, "\"\\ud83d\\ude00!\""));
    }

    @Test
    void aByteOrderMarkIsForgiven() throws IOException {
        assertEquals(0, read("\uFEFF{\"value\":[]}").rows().size());
    }

    @Test
    void numbersAreExactToTheLastDigit() throws IOException {
        String hundred = "1234567890".repeat(9) + "12345.67891";
        assertEquals(new BigDecimal(hundred.substring(1)), one(ValueKind.DECIMAL, hundred.substring(1)));
        assertEquals(new BigDecimal("0.1"), one(ValueKind.DECIMAL, "0.1"));
        assertEquals(new BigDecimal("389.45"), one(ValueKind.DECIMAL, "\"389.45\""));
        assertEquals(Long.MIN_VALUE, one(ValueKind.LONG, "-9223372036854775808"));
        assertEquals(7L, one(ValueKind.LONG, "7.0"));
        assertEquals(7L, one(ValueKind.LONG, "\"7\""));
        assertEquals("1.50", one(ValueKind.TEXT, "1.50"));
        assertEquals("true", one(ValueKind.TEXT, "true"));
        assertEquals(Kind.BAD_VALUE, badOne(ValueKind.LONG, "9223372036854775808"));
        assertEquals(Kind.BAD_VALUE, badOne(ValueKind.LONG, "7.5"));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-07-23T12:00:00Z, 2026-07-23T12:00:00Z",
        "2026-07-23T12:00:00.1234567Z, 2026-07-23T12:00:00.123456700Z",
        "2026-07-23T12:00:00+02:00, 2026-07-23T10:00:00Z",
        "2026-07-23T23:30:00.5-01:30, 2026-07-24T01:00:00.5Z",
        "2026-07-23T12:30Z, 2026-07-23T12:30:00Z",
        "2026-07-23, 2026-07-23T00:00:00Z",
        "1900-01-01T00:00:00Z, 1900-01-01T00:00:00Z",
        "2154-12-31T23:59:59Z, 2154-12-31T23:59:59Z",
        "0001-01-01T00:00:00Z, 0001-01-01T00:00:00Z"
    })
    void instantsInAllTheirForms(String text, Instant expected) throws IOException {
        assertEquals(expected, one(ValueKind.DATE_TIME, "\"" + text + "\""));
    }

    @Test
    void aDateIsTheDateAsWrittenWhateverTheZone() throws IOException {
        assertEquals(LocalDate.of(2026, 7, 23), one(ValueKind.DATE, "\"2026-07-23T23:59:00-11:00\""));
        assertEquals(LocalDate.of(2024, 2, 29), one(ValueKind.DATE, "\"2024-02-29\""));
        assertNull(one(ValueKind.DATE, "\"\""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DATE 2026-02-30",
                "DATE 2026/02/03",
                "DATE 2026-2-3",
                "DATE tomorrow",
                "DATE 2026-02-03x",
                "DATE_TIME 2026-02-03T25:00:00Z",
                "DATE_TIME 2026-02-03T10:00:00",
                "DATE_TIME 2026-02-03T10:61:00Z",
                "DATE_TIME 2026-02-03T10:00:00.Zx",
                "GUID x",
                "GUID 7d6a8c2e-5c3b-ee11-bdf4-000d3a00001g",
                "GUID 7d6a8c2e5c3b-ee11-bdf4-000d3a00001000",
                "BOOLEAN true",
                "LONG 12x",
                "DECIMAL 1,5"
            })
    void aTextThatIsNoSuchValueNamesItsColumn(String kindAndText) {
        String[] parts = kindAndText.split(" ", 2);
        ODataException e =
                assertThrows(ODataException.class, () -> one(ValueKind.valueOf(parts[0]), "\"" + parts[1] + "\""));
        assertEquals(Kind.BAD_VALUE, e.kind());
        assertEquals("v", e.words());
    }

    @Test
    void objectsWhereValuesShouldBeAreErrorsUnlessWantedRaw() throws IOException {
        assertEquals(Kind.BAD_VALUE, badOne(ValueKind.TEXT, "{}"));
        assertEquals(Kind.BAD_VALUE, badOne(ValueKind.DATE, "12"));
        assertEquals("{\"a\":[1,2.50,\"x\"]}", one(ValueKind.RAW, "{\"a\" : [1, 2.50, \"x\"]}"));
        assertEquals(Kind.BAD_VALUE, kindOf("{\"value\":[{\"transactioncurrencyid\":[]}]}"));
    }

    @Test
    void anEndlessTextInAnUnwantedPropertyEndsInTime() {
        InputStream endless = new InputStream() {
            private final byte[] start = "{\"x\":\"".getBytes(StandardCharsets.UTF_8);
            private int at;

            @Override
            public int read() {
                return at < start.length ? start[at++] : 'x';
            }
        };
        InputStream limited = new LimitedStream(endless, 1 << 20, Clock.systemUTC());
        assertTrue(assertThrows(ODataException.class, () -> new PageReader(plan()).read(limited))
                        .kind()
                == Kind.TOO_BIG);
    }
}
