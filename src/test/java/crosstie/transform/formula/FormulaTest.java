package crosstie.transform.formula;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import crosstie.model.Choice;
import crosstie.model.Entity;
import crosstie.model.Field;
import crosstie.model.FieldType;
import crosstie.model.FormulaProblem;
import crosstie.model.LookupTarget;
import crosstie.model.Parameter;
import crosstie.transform.CanonicalText;
import crosstie.transform.RowFinder;
import crosstie.transform.RunFacts;
import crosstie.transform.ValueProblem;
import crosstie.transform.catalogue.Catalogue;
import crosstie.transform.formula.Language.Reading;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What formulas give, and what is told of those that cannot be right. */
class FormulaTest {
    private static final Language LANGUAGE = new Language(new Catalogue());
    private static final RunFacts FACTS = new RunFacts(
            Instant.parse("2026-07-03T08:05:09Z"),
            "usmf",
            (question, key) -> key.equals("C-1") && question.collection().equals("Customers") ? "30" : RowFinder.NONE);

    private static final Field GENDER = new Field(
            "gender",
            "Gender",
            FieldType.CHOICE,
            false,
            false,
            false,
            0,
            -1,
            List.of(new Choice("1", "Male"), new Choice("2", "Female")),
            List.of(),
            "");
    private static final Field CURRENCY = lookup("currency", new LookupTarget("currency", "currencies", "", ""));
    private static final Field CUSTOMER = lookup(
            "customer",
            new LookupTarget("account", "accounts", "", ""),
            new LookupTarget("contact", "contacts", "", ""));

    private static final Map<String, Object> ROW = Map.of(
            "name",
            " Contoso  Retail ",
            "price",
            new BigDecimal("12.50"),
            "quantity",
            3L,
            "gender",
            2L,
            "active",
            true,
            "day",
            LocalDate.of(2026, 1, 31),
            "time",
            Instant.parse("2026-07-22T22:30:15Z"),
            "currency.isocode",
            "EUR",
            "customer.Account(number).Contact(code)",
            "C-1");

    private static final Entity SOURCE = new Entity(
            "thing",
            "things",
            "Thing",
            List.of(
                    Field.of("name", FieldType.TEXT, ""),
                    Field.of("nothing", FieldType.TEXT, ""),
                    Field.of("price", FieldType.MONEY, ""),
                    Field.of("amount", FieldType.MONEY, ""),
                    Field.of("later", FieldType.DATE, ""),
                    Field.of("quantity", FieldType.INTEGER, ""),
                    GENDER,
                    Field.of("active", FieldType.BOOLEAN, ""),
                    Field.of("day", FieldType.DATE, ""),
                    Field.of("time", FieldType.DATE_TIME, ""),
                    CURRENCY,
                    CUSTOMER),
            List.of("name"),
            List.of(),
            false);

    private static final Scope SCOPE = Scope.of(FACTS)
            .withSource(SOURCE, path -> Optional.empty())
            .withParameters(Map.of("group", Parameter.text("group", false)), name -> Optional.of("10"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '→',
            quoteCharacter = '~',
            value = {
                "1 + 2 * 3 → 7",
                "-2 ^ 2 → -4",
                "2 ^ 3 ^ 2 → 512",
                "2 ^ -2 → 0.25",
                "(1 + 2) * 3 → 9",
                "0.1 + 0.2 = 0.3 → true",
                "10 / 4 → 2.5",
                "1 / 3 * 3 < 1 → true",
                "50% * 10 → 5",
                "9223372036854775807 + 1 → 9223372036854775808",
                "price * quantity → 37.5",
                "\"a\" & 1 & true & Blank() & \"\"\"b\" → a1true\"b",
                "1 < 2 And Not(2 > 3) Or false → true",
                "!active || quantity >= 3 && price <> 12 → true",
                "Not active → false",
                "\"TOSO\" in name → true",
                "\"TOSO\" exactin name → false",
                "quantity in [1, 2, 3] → true",
                "If(quantity > 5, \"many\", quantity > 2, \"some\", \"few\") → some",
                "Switch(gender, \"Male\", \"M\", \"Female\", \"F\") → F",
                "gender = 2 → true",
                "gender = \"female\" → true",
                "IsBlank(nothing) And IsBlank(\"  \") → true",
                "amount + 1 → 1",
                "Coalesce(nothing, \"\", currency.isocode) → EUR",
                "customer.Account(number).Contact(code) → C-1",
                "customer . Account ( 'number' ) .Contact(code) & Char(47) → C-1/",
                "'name' = name → true",
                "Trim(name) → Contoso Retail",
                "TrimEnds(name) → Contoso  Retail",
                "Proper(\"NEW york\") → New York",
                "Left(TrimEnds(name), 3) & Right(\"abc\", 2) & Mid(\"abcdef\", 2, 2) & Mid(\"abc\", 3) → Conbcbcc",
                "Left(\"a\uD83D\uDE00b\", 2) → a\uD83D\uDE00",
                "Len(\"a\uD83D\uDE00b\") → 3",
                "Substitute(\"a-b-c\", \"-\", \"\") & Substitute(\"a-b-c\", \"-\", \"+\", 2) → abca-b+c",
                "Replace(\"abcdef\", 2, 3, \"X\") → aXef",
                "Find(\"c\", \"abc\") → 3",
                "IsBlank(Find(\"x\", \"abc\")) → true",
                "StartsWith(\"Contoso\", \"con\") && EndsWith(\"Contoso\", \"SO\") → true",
                "Concatenate(\"a\", 1, Blank(), true) → a1true",
                "Value(\"1,234.50\") + 1 → 1235.5",
                "Round(2.345, 2) & \" \" & RoundUp(2.341, 2) & \" \" & RoundDown(-2.349, 2) → 2.35 2.35 -2.34",
                "Trunc(-2.9) & Int(-2.9) & Abs(-3) & Mod(-7, 3) → -2-332",
                "RoundUp(1234, -2) → 1300",
                "Min(3, 1, Blank(), 2) & Max(3, 1, 2.5) → 13",
                "Date(2026, 13, 1) → 2027-01-01",
                "DateValue(\"2026-07-23\") → 2026-07-23",
                "DateTimeValue(\"2026-07-23T10:00:00+02:00\") → 2026-07-23T08:00:00Z",
                "DateAdd(day, 1, TimeUnit.Months) → 2026-02-28",
                "DateAdd(day, 1) → 2026-02-01",
                "DateAdd(time, -3, \"hours\") → 2026-07-22T19:30:15Z",
                "DateDiff(day, time, TimeUnit.Months) & DateDiff(Date(2026, 1, 1), day) → 630",
                "Year(day) & Month(day) & Day(time) & Hour(time) & Minute(time) & Second(time) → 2026122223015",
                "Today() → 2026-07-03",
                "Now() → 2026-07-03T08:05:09Z",
                "Text(1234.5, \"#,##0.00\") & Text(0.125, \"0.0%\") & Text(5, \"000\") → 1,234.5012.5%005",
                "Text(time, \"dd/mm/yyyy hh:mm\") & Text(day, \" d mmm yy\") → 22/07/2026 22:30 31 Jan 26",
                "IsMatch(\"10115\", \"[0-9]{5}\") & IsMatch(\"D-10115\", \"[0-9]{5}\") → truefalse",
                "IsMatch(\"D-10115\", \"d\", MatchOptions.BeginsWith & MatchOptions.IgnoreCase) → true",
                "Match(\"D-10115 Berlin\", \"([0-9]+) (\\w+)\", 2) → Berlin",
                "Param(\"group\") → 10",
                "LookUp(Destination.Customers, CustomerAccount = customer.Account(number).Contact(code), GroupId) → 30",
                "IsBlank(LookUp(Customers, CustomerAccount = name, GroupId)) → true",
                "Truncate(TrimEnds(name), 3) → Con",
                "ValueMap(gender, {entries: {'1': \"M\", '2': \"F\"}}) → F",
                "Join([TrimEnds(name), nothing, quantity], \"Ltd\", \", \") → Contoso  Retail, 3, Ltd",
                "Pad(quantity, 4) → 0003",
                "Round(2.5, {mode: \"halfEven\"}) → 2",
                "TakeDate(time, \"Europe/Paris\") → 2026-07-23",
                "1 + /* one */ 2 // two → 3",
                "day < time && time = time && day = DateValue(\"2026-01-31\") → true",
            })
    void givesWhatItSays(String formula, String expected) {
        assertEquals(expected, CanonicalText.of(value(formula)));
    }

    @Test
    void blankStaysBlankWhereNothingFillsIt() {
        for (String formula : List.of(
                "Blank()", "Upper(nothing)", "Left(nothing, 2)", "Round(nothing, 2)", "If(false, 1)", "Year(later)")) {
            assertNull(value(formula), formula);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '→',
            quoteCharacter = '~',
            value = {
                "1 / (quantity - 3) → FORMULA_DIVISION_BY_ZERO",
                "quantity ^ 100000 → FORMULA_EXPONENT_UNFIT",
                "(quantity * 1000000) ^ 900 → FORMULA_NUMBER_TOO_LARGE",
                "Left(name, quantity - 9) → FORMULA_OUT_OF_RANGE",
                "Error(\"no \" & name) → FORMULA_SAYS_ERROR",
                "currency.isocode + 1 → FORMULA_NOT_A_NUMBER",
                "If(currency.isocode, 1) → FORMULA_NOT_YES_OR_NO",
                "DateAdd(day, 9000 * quantity, \"years\") → FORMULA_DATE_OUT_OF_RANGE",
                "IsMatch(name, name & \"(\") → FORMULA_PATTERN_INVALID",
                "Value(name) → NOT_A_NUMBER"
            })
    void aRowWithoutResultSaysWhy(String formula, String code) {
        ValueProblem p = assertThrows(ValueProblem.class, () -> value(formula));
        assertEquals(code, p.code());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '→',
            quoteCharacter = '~',
            value = {
                "naem → FORMULA_FIELD_UNKNOWN 0-4",
                "1 + Lowr(name) → FORMULA_FUNCTION_UNKNOWN 4-8",
                "name + 1 → FORMULA_WRONG_TYPE 0-4",
                "Left(name) → FORMULA_ARGUMENT_COUNT 0-4",
                "If(name, 1) → FORMULA_WRONG_TYPE 3-7",
                "Year(name) → FORMULA_WRONG_TYPE 5-9",
                "name = 1 → FORMULA_NOT_COMPARABLE 0-8",
                "gender = \"Mail\" → FORMULA_MEMBER_UNKNOWN 9-15",
                "name.city → FORMULA_NOT_A_LOOKUP 0-9",
                "customer.number → FORMULA_LOOKUP_AMBIGUOUS 0-15",
                "customer.Lead(number) → FORMULA_TABLE_UNKNOWN 0-21",
                "Param(\"grp\") → FORMULA_PARAMETER_UNKNOWN 6-11",
                "Truncate(name, quantity) → FORMULA_NOT_FIXED 15-23",
                "Truncate(name, 0) → ARGUMENT_OUT_OF_RANGE 15-16",
                "Round(1, {scal: 2}) → FORMULA_SETTING_UNKNOWN 10-17",
                "ValueMap(name, \"none\") → VALUE_MAP_UNKNOWN 0-8",
                "{a: 1} → FORMULA_RECORD_HERE 0-6",
                "[name] → FORMULA_SEVERAL_HERE 0-6",
                "LookUp(accounts, name, name) → FORMULA_LOOKUP_FORM 0-28",
                "DateAdd(day, 1, \"weeks\") → FORMULA_UNIT_UNKNOWN 0-7",
                "IsMatch(name, \"(\") → FORMULA_PATTERN_INVALID 0-7",
                "1 / 0 → FORMULA_DIVISION_BY_ZERO 0-5",
                "If(active, 1, \"a\") → FORMULA_RESULTS_DIFFER 0-18",
                "\"abc → FORMULA_TEXT_UNENDED 0-4",
                "'abc → FORMULA_NAME_UNENDED 0-4",
                "1 /* → FORMULA_COMMENT_UNENDED 2-4",
                "1 # 2 → FORMULA_CHARACTER_UNKNOWN 2-3",
                "1 2 → FORMULA_UNEXPECTED 2-3",
                "1 + → FORMULA_VALUE_EXPECTED 3-3",
                "(1 → FORMULA_SIGN_EXPECTED 2-2",
                "If(1, 2 → FORMULA_WRONG_TYPE 3-4, FORMULA_SIGN_EXPECTED 7-7",
                "Lowr(naem) & 1 + name → FORMULA_FIELD_UNKNOWN 5-9, FORMULA_FUNCTION_UNKNOWN 0-4, FORMULA_WRONG_TYPE 17-21",
            })
    void mistakesAreFoundWhereTheyStand(String formula, String expected) {
        String found = problems(formula).stream()
                .map(p -> p.code() + " " + p.start() + "-" + p.end())
                .sorted()
                .collect(Collectors.joining(", "));
        assertEquals(Arrays.stream(expected.split(", ")).sorted().collect(Collectors.joining(", ")), found);
    }

    @Test
    void aMisspeltFieldComesWithTheNearestNames() {
        FormulaProblem p = problems("naem").getFirst();
        assertEquals(
                List.of("naem", "things", "name", "1"),
                List.of(
                        p.arguments().get(0),
                        p.arguments().get(1),
                        p.arguments().get(2).split(",")[0],
                        p.arguments().get(3)));
    }

    @Test
    void pathsFollowSeveralLookups() {
        Reading reading = LANGUAGE.read("a.b.c & d.E(f.g).H(i)", Scope.of(FACTS));
        assertEquals(List.of(), reading.problems());
        assertEquals(
                List.of("a.b.c", "d.E(f.g).H(i)"),
                reading.formula().paths().stream().map(p -> p.text()).toList());
    }

    @Test
    void aStepSeesWhatComesIn() {
        assertEquals(
                "AB",
                LANGUAGE.step("Upper(It)", SCOPE.withIncoming(FieldType.TEXT, -1))
                        .apply("ab"));
        assertEquals(
                "a, b",
                LANGUAGE.step("Join(It, \"\", \", \")", SCOPE.withIncoming(FieldType.TEXT, 2))
                        .apply(List.of("a", "b")));
        assertEquals(
                "b-a",
                LANGUAGE.step("Index(It, 2) & \"-\" & Index(It, 1)", SCOPE.withIncoming(FieldType.TEXT, 2))
                        .apply(List.of("a", "b")));
    }

    private static List<FormulaProblem> problems(String formula) {
        return LANGUAGE.read(formula, SCOPE).problems();
    }

    private static Object value(String formula) {
        Reading reading = LANGUAGE.read(formula, SCOPE);
        assertEquals(List.of(), reading.problems(), formula);
        Object[] row =
                reading.formula().paths().stream().map(p -> ROW.get(p.text())).toArray();
        return reading.formula().of(row);
    }

    private static Field lookup(String name, LookupTarget... targets) {
        return new Field(
                name, name, FieldType.LOOKUP, false, false, false, 0, -1, List.of(), List.of(targets), "Edm.Guid");
    }
}
