package crosstie.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import crosstie.model.EmptyRule;
import crosstie.model.FieldMapping;
import crosstie.model.FieldSource;
import crosstie.model.Problem;
import crosstie.model.Refusal;
import crosstie.model.Severity;
import crosstie.model.Template;
import crosstie.model.ValueMap;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TemplateCodecTest {
    @TempDir
    Path folder;

    static final String WHOLE = """
            {
              "$schema": "schema/template.schema.json",
              "formatVersion": 1,
              "name": "Accounts (Sales to Fin and Ops) - Direct",
              "version": "1.0.0",
              "description": "Accounts kept in Sales become customers in Finance and Operations.",
              "source": {"connector": "dataverse", "label": "Sales"},
              "destination": {"connector": "finops", "label": "Fin and Ops"},
              "prerequisites": [],
              "parameters": {"customerGroup": {"label": "Customer group", "type": "text", "value": "10"}},
              "keys": {
                "source": {"accounts": ["accountnumber"]},
                "destination": {"CustomersV2": ["dataAreaId", "CustomerAccount"]}
              },
              "valueMaps": {
                "country": {"entries": {"United States": "US", "Germany": "DE"}, "ignoreCase": true, "empty": "US", "otherwise": "fail"}
              },
              "tasks": [
                {
                  "name": "Accounts - Customers",
                  "source": "accounts",
                  "destination": "CustomersV2",
                  "filter": null,
                  "mappings": [
                    {"from": "creditlimit", "to": "CreditLimit"},
                    {"parameter": "customerGroup", "to": "CustomerGroupId", "note": "must be a group that exists"},
                    {"from": "accountnumber", "to": "CustomerAccount"},
                    {"from": "transactioncurrencyid.isocurrencycode", "to": "SalesCurrencyCode", "steps": [{"default": {"value": "USD", "when": "empty"}}]},
                    {"from": "address1_country", "to": "AddressCountryRegionISOCode", "steps": [{"trim": {}}, {"valueMap": {"map": "country"}}], "empty": {"null": "skip", "blank": "clear", "missing": "keep", "unknown": "fail", "otherwise": {"default": "US"}}},
                    {"value": "Organization", "to": "PartyType"},
                    {"formula": "If(IsBlank(websiteurl), \\"\\", Lower(Trim(websiteurl)))", "to": "PrimaryContactURL"}
                  ]
                }
              ],
              "examples": [{"task": "Accounts - Customers", "in": {"accountnumber": "A-1", "creditlimit": 100}, "out": {"CustomerAccount": "A-1", "CreditLimit": 100}}]
            }
            """;

    private static TemplateCodec.Opened read(String text) {
        return TemplateCodec.read("file", text);
    }

    private static List<String> codes(TemplateCodec.Opened opened) {
        return opened.problems().stream().map(Problem::code).toList();
    }

    private static FieldMapping mapping(String json) {
        return read(task(json)).template().tasks().getFirst().mappings().getFirst();
    }

    private static String task(String mapping) {
        return """
                {"formatVersion": 1, "name": "n", "tasks": [{"name": "t", "source": "a", "destination": "b", "mappings": [%s]}]}
                """.formatted(mapping);
    }

    @Test
    void theContractsExampleIsReadWithoutAProblemAndWrittenByteForByte() {
        TemplateCodec.Opened opened = read(WHOLE);
        assertEquals(List.of(), opened.problems());
        assertEquals(7, opened.template().mappings());
        assertEquals(
                List.of("dataAreaId", "CustomerAccount"),
                opened.template().destinationKeys().get("CustomersV2"));
        assertEquals(WHOLE, TemplateCodec.write(opened.template()));
    }

    @Test
    void everythingAMappingCanSayComesBack() {
        String all = """
                {"from": ["a", "b"], "to": "customerid.Account(accountnumber).Contact(number)", "steps": [{"concat": {"separator": " ", "deep": [1, {"x": 1.50}]}}], "empty": {"default": 2.50}, "enabled": false, "note": "é \\"quoted\\" \\u0001 \\ud83d"}
                """.strip();
        FieldMapping m = mapping(all);
        assertInstanceOf(FieldSource.FromFields.class, m.source());
        assertEquals(2, m.to().branches().size());
        assertEquals(new EmptyRule.Default(new BigDecimal("2.50")), m.empty());
        String written = TemplateCodec.write(read(task(all)).template());
        assertTrue(written.contains(all), written);
        assertEquals(written, TemplateCodec.write(read(written).template()));
    }

    @Test
    void unknownKeysAreReportedKeptAndWrittenBackAtTheEndOfTheirObject() {
        String text = WHOLE.replace("\"label\": \"Sales\"}", "\"label\": \"Sales\", \"colour\": \"blue\"}")
                .replace("\"value\": \"10\"}", "\"value\": \"10\", \"hint\": [1, 2]}")
                .replace("\"to\": \"CreditLimit\"}", "\"to\": \"CreditLimit\", \"owner\": {\"name\": \"Ada\"}}")
                .replace("\"otherwise\": \"fail\"}", "\"otherwise\": \"fail\", \"from\": \"the office\"}")
                .replace("\"CreditLimit\": 100}}", "\"CreditLimit\": 100}, \"why\": \"golden\"}")
                .replace("\"examples\"", "\"examples\"");
        TemplateCodec.Opened opened = read(text);
        assertEquals(List.of("KEY_UNKNOWN"), codes(opened).stream().distinct().toList());
        assertEquals(
                List.of(
                        "/examples/0/why",
                        "/parameters/customerGroup/hint",
                        "/source/colour",
                        "/tasks/0/mappings/0/owner",
                        "/valueMaps/country/from"),
                opened.problems().stream().map(Problem::where).sorted().toList());
        assertTrue(opened.problems().stream().allMatch(p -> p.severity() == Severity.WARNING));
        assertEquals(text, TemplateCodec.write(opened.template()));
    }

    @Test
    void whatAFileSaysWronglyIsAProblemWithItsPlace() {
        TemplateCodec.Opened opened = read("""
                {"formatVersion": 1, "name": 5, "prerequisites": {"a": 1}, "valueMaps": {"m/1": {"entries": {"x": null}, "otherwise": "perhaps"}},
                 "tasks": [7, {"source": "a", "destination": "b", "mappings": [{"from": "a b", "to": "c"}, {"to": "d"}, {"from": "a", "value": 1, "to": "e"},
                 {"from": "a", "to": "f", "steps": ["trim"]}, {"from": "a", "to": "g", "empty": "drop", "enabled": "yes"}, {"value": [], "to": "h"}]}]}
                """);
        List<String> found = opened.problems().stream()
                .map(p -> p.where() + " " + p.code())
                .sorted()
                .toList();
        assertEquals(
                List.of(
                        "/name EXPECTED_TEXT",
                        "/prerequisites EXPECTED_LIST",
                        "/tasks/0 EXPECTED_OBJECT",
                        "/tasks/1 KEY_MISSING",
                        "/tasks/1/mappings/0/from PATH_INVALID",
                        "/tasks/1/mappings/1 SOURCE_NOT_ONE",
                        "/tasks/1/mappings/2 SOURCE_NOT_ONE",
                        "/tasks/1/mappings/3/steps STEP_NOT_ONE",
                        "/tasks/1/mappings/4/empty EMPTY_RULE_UNKNOWN",
                        "/tasks/1/mappings/4/enabled EXPECTED_TRUE_OR_FALSE",
                        "/tasks/1/mappings/5/value VALUE_NOT_PLAIN",
                        "/valueMaps/m~11/entries/x VALUE_NOT_PLAIN",
                        "/valueMaps/m~11/otherwise OTHERWISE_UNKNOWN"),
                found);
    }

    @Test
    void whatIsWrongIsStillInTheFileAfterSavingIt() {
        String wrong = "{\"from\": \"a\", \"to\": \"f\", \"steps\": [\"trim\"], \"empty\": \"drop\"}";
        assertTrue(TemplateCodec.write(read(task(wrong)).template()).contains(wrong));
    }

    @Test
    void valueMapsKeepTheirOrderAndTheKindOfEachValue() {
        ValueMap map = read("""
                {"formatVersion": 1, "name": "n", "tasks": [], "valueMaps": {"m": {"entries": {"b": 1, "a": true, "c": 1.10}, "otherwise": {"value": 0}}}}
                """).template().valueMaps().get("m");
        assertEquals("{b=1, a=true, c=1.10}", map.entries().toString());
        assertTrue(map.ignoreCase());
        assertNull(map.empty());
        assertEquals(new ValueMap.Otherwise.Value(0L), map.otherwise());
    }

    @Test
    void numbersStayExactAndAbsurdOnesAreReported() {
        FieldMapping m = mapping("{\"value\": 12345678901234567890.123456789012345678901234567890, \"to\": \"x\"}");
        assertEquals(
                new FieldSource.Constant(new BigDecimal("12345678901234567890.123456789012345678901234567890")),
                m.source());
        assertEquals(
                new FieldSource.Constant(Long.MIN_VALUE),
                mapping("{\"value\": -9223372036854775808, \"to\": \"x\"}").source());
        for (String absurd : List.of("1E+999999999", "1e-999999999", "1E+99999999999999")) {
            TemplateCodec.Opened opened = read(task("{\"value\": " + absurd + ", \"to\": \"x\"}"));
            assertEquals(List.of("NUMBER_TOO_LARGE"), codes(opened));
            assertEquals(
                    "/tasks/0/mappings/0/value", opened.problems().getFirst().where());
        }
    }

    @Test
    void aKeyThatStandsTwiceIsReportedWithItsPlace() {
        TemplateCodec.Opened opened = read(task("{\"from\": \"a\", \"to\": \"b\", \"to\": \"c\"}"));
        assertEquals(List.of("KEY_TWICE"), codes(opened));
        assertEquals("/tasks/0/mappings/0/to", opened.problems().getFirst().where());
    }

    @Test
    void aNewerFormatIsReadWithAWarningAndKeepsItsNumber() {
        TemplateCodec.Opened opened = read(WHOLE.replace("\"formatVersion\": 1", "\"formatVersion\": 2"));
        assertEquals(List.of("FORMAT_NEWER"), codes(opened));
        assertTrue(TemplateCodec.write(opened.template()).contains("\"formatVersion\": 2"));
    }

    @Test
    void malformedJsonIsRefusedWithLineAndColumn() {
        Refusal r = assertThrows(Refusal.class, () -> read("{\n  \"name\": \"x\",\n  \"tasks\": [}\n"));
        assertEquals("FILE_NOT_JSON", r.code());
        assertEquals(List.of("file", "3", "13"), r.arguments());
        assertEquals(Refusal.Kind.USAGE, r.kind());
        for (String text : List.of("", "   ", "{} {}", "{\"a\": NaN}", "<html>", "{\"a\": 01}", "\u0000")) {
            assertEquals(
                    "FILE_NOT_JSON",
                    assertThrows(Refusal.class, () -> read(text), text).code());
        }
    }

    @Test
    void bytesThatAreNoTextAreRefused() throws IOException {
        Path file = folder.resolve("x.json");
        Files.write(file, new byte[] {'{', '"', (byte) 0xc3, (byte) 0x28, '"', ':', '1', '}'});
        assertEquals(
                "FILE_NOT_JSON",
                assertThrows(Refusal.class, () -> TemplateCodec.read(file)).code());
    }

    @Test
    void otherJsonThanAnObjectGivesAnEmptyTemplateAndAProblem() {
        for (String text : List.of("[]", "null", "\"text\"", "12")) {
            assertEquals("EXPECTED_OBJECT", codes(read(text)).getFirst());
        }
    }

    @Test
    void aFileOf200MegabytesIsRefusedAtOnce() throws IOException {
        Path file = folder.resolve("large.json");
        try (RandomAccessFile large = new RandomAccessFile(file.toFile(), "rw")) {
            large.setLength(200L << 20);
        }
        Refusal r = Assertions.assertTimeout(
                Duration.ofMillis(500), () -> assertThrows(Refusal.class, () -> TemplateCodec.read(file)));
        assertEquals("FILE_TOO_LARGE", r.code());
    }

    @Test
    void tooDeepAndTooManyAreRefused() {
        String deep = "[".repeat(64) + "]".repeat(64);
        assertEquals("EXPECTED_OBJECT", codes(read(deep)).getFirst());
        assertEquals(
                "FILE_TOO_DEEP",
                assertThrows(Refusal.class, () -> read("[" + deep + "]")).code());
        assertEquals(
                "FILE_TOO_DEEP",
                assertThrows(Refusal.class, () -> read("{\"a\":".repeat(100_000)))
                        .code());
        assertTooLarge("{\"x\": [" + "[],".repeat(1_000_000) + "[]]}");
        assertTooLarge("{\"tasks\": [" + "{},".repeat(500) + "{}]}");
        assertTooLarge(task("{},".repeat(20_000) + "{}"));
        assertTooLarge("{\"name\": \"" + "x".repeat(1_100_000) + "\"}");
    }

    private static void assertTooLarge(String text) {
        assertEquals(
                "FILE_TOO_LARGE", assertThrows(Refusal.class, () -> read(text)).code());
    }

    @Test
    void longKeysInADeepFileCostNoMoreThanTheFile() {
        String key = "\"" + "k".repeat(9_000) + "\": ";
        String text = "{" + key + "{" + key + "{" + key + "[" + "1,".repeat(300_000) + "1]}}}";
        Assertions.assertTimeout(Duration.ofSeconds(3), () -> read(text));
    }

    @Test
    void aFileFullOfProblemsReportsTheFirstThousand() {
        StringBuilder text = new StringBuilder("{\"formatVersion\": 1, \"name\": \"n\"");
        for (int i = 0; i < 5_000; i++) {
            text.append(", \"k").append(i).append("\": 1");
        }
        List<Problem> problems = read(text + "}").problems();
        assertEquals(1_001, problems.size());
        assertEquals("PROBLEMS_TOO_MANY", problems.getLast().code());
    }

    @Test
    void missingAndUnreadableFilesAreRefused() {
        assertEquals(
                "FILE_NOT_FOUND",
                assertThrows(Refusal.class, () -> TemplateCodec.read(folder.resolve("no")))
                        .code());
        assertEquals(
                "FILE_UNREADABLE",
                assertThrows(Refusal.class, () -> TemplateCodec.read(folder)).code());
    }

    @Test
    void aByteOrderMarkIsNoHindrance() throws IOException {
        Path file = folder.resolve("bom.json");
        Files.write(file, ("\ufeff" + WHOLE).getBytes(StandardCharsets.UTF_8));
        Template template = TemplateCodec.read(file).template();
        assertEquals(7, template.mappings());
    }
}
