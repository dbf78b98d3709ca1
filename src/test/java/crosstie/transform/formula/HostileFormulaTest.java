package crosstie.transform.formula;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import crosstie.model.FieldType;
import crosstie.model.FormulaProblem;
import crosstie.model.Refusal;
import crosstie.transform.RunFacts;
import crosstie.transform.ValueProblem;
import crosstie.transform.catalogue.Catalogue;
import crosstie.transform.formula.Language.Reading;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Lane T20: formulas built to run or allocate without end, or to reach what is none of their business. Only refusals and value problems leave. */
class HostileFormulaTest {
    private static final Language LANGUAGE = new Language(new Catalogue());
    private static final Chains CHAINS = new Chains(LANGUAGE);
    private static final Editing EDITING = new Editing(LANGUAGE);
    private static final Scope SCOPE = Scope.of(RunFacts.at(Instant.parse("2026-07-03T08:05:00Z")));

    private static final String MEGABYTE = "ab-".repeat(Limits.TEXT / 3);

    private static final Object[] VALUES = {
        null,
        "",
        "x",
        "\uD83D",
        "\u202e\u0000",
        MEGABYTE,
        "9".repeat(5_000),
        0L,
        Long.MIN_VALUE,
        Long.MAX_VALUE,
        new BigDecimal("1E+1000000000"),
        new BigDecimal("1E-1000000000"),
        new BigDecimal(BigInteger.ONE.shiftLeft(100_000)),
        true,
        LocalDate.MAX,
        LocalDate.MIN,
        Instant.MAX,
        Instant.MIN,
        List.of("a", "b"),
        new Object()
    };

    static Stream<String> corpus() {
        List<String> all = new ArrayList<>(List.of(
                "(".repeat(20_000),
                "(".repeat(20_000) + "1" + ")".repeat(20_000),
                "(".repeat(1_900) + "1" + ")".repeat(1_900),
                "If(true,".repeat(490) + "1",
                "[".repeat(3_900),
                "{a:".repeat(1_300),
                "-".repeat(3_999) + "1",
                "!".repeat(3_999) + "a",
                "Not ".repeat(999) + "a",
                "1" + "%".repeat(3_999),
                "1" + "+1".repeat(20_000),
                "1" + "+1".repeat(1_999),
                "a" + "&a".repeat(499),
                "a" + "+a".repeat(499),
                "2" + "^2".repeat(1_999),
                "a" + "=a".repeat(499),
                "a" + ".a".repeat(1_999),
                "a" + ".b(c)".repeat(799),
                "a" + ".b(c".repeat(999),
                "9^9^9^9",
                "(9^99)^99",
                "9^-999*9^-999",
                "1/9^99/9^99/9^99",
                "0.0000000001^999",
                "9".repeat(3_999),
                "9".repeat(99) + "*" + "9".repeat(99),
                "0." + "9".repeat(3_000),
                "1e999999999",
                "a*a*a*a*a*a*a*a*a*a",
                "a & a & a & a & a & a & a & a",
                "Substitute(Substitute(Substitute(a, \"a\", a), \"b\", a), \"-\", a)",
                "Substitute(a, \"\", a)",
                "Substitute(a, \"a\", \"" + "z".repeat(3_900) + "\")",
                "Replace(a, 1, 0, a)",
                "Concatenate(" + "a,".repeat(490) + "a)",
                "Find(\"ab-ab-x\", a)".repeat(1) + "& Find(\"-b\", a)".repeat(150),
                "Upper(Lower(Upper(Lower(Upper(Lower(Upper(Lower(Upper(Lower(Upper(Lower(a))))))))))))",
                "Pad(a, 1000, \"x\")",
                "Text(a, \"" + "0".repeat(90) + "\")",
                "Text(a, \"" + "0".repeat(3_900) + "\")",
                "Text(a, a)",
                "Text(9^99, \"#,##0.00%\")",
                "Left(a, 99999999999999999999)",
                "Left(a, -99999999999999999999)",
                "Mid(a, 9999999999, 9999999999)",
                "Right(a, a)",
                "Char(55357)",
                "Char(1114112)",
                "Round(a, 28)",
                "RoundUp(a, 2147483647)",
                "RoundUp(a, -2147483648)",
                "RoundUp(a, a)",
                "Date(9999, 99999, 9999999)",
                "Date(a, a, a)",
                "DateAdd(a, a, TimeUnit.Quarters)",
                "DateAdd(Now(), 2147483647, TimeUnit.Years)",
                "DateAdd(Now(), 2147483647, TimeUnit.Hours)",
                "DateDiff(a, a, TimeUnit.Milliseconds)",
                "DateValue(a) & DateTimeValue(a)",
                "IsMatch(a, \"(a*)*b\")",
                "IsMatch(a, \"(a|a)*$\", MatchOptions.Contains)",
                "IsMatch(a, \"((((a{1000}){1000}){1000}){1000})\")",
                "IsMatch(a, \"((a{100}){100}){100}\")",
                "IsMatch(a, \"" + "(".repeat(450) + "\")",
                "IsMatch(a, \"" + "(".repeat(240) + ")".repeat(240) + "\")",
                "IsMatch(a, \"" + "(a?)".repeat(100) + "a".repeat(90) + "\")",
                "IsMatch(a, \"" + "[a-z]".repeat(780) + "\")",
                "IsMatch(a, \"\\Q\")",
                "IsMatch(a, \"a)|(b\")",
                "IsMatch(a, \"(?P<x>a)(?P<x>b)\")",
                "IsMatch(a, \"\\pN\\p{Greek}\\x{10FFFF}\")",
                "IsMatch(a, a)",
                "Match(a, a, a)",
                "Match(a, \"(a)\", 2147483647)",
                "a.getClass().forName(\"java.lang.Runtime\")",
                "java.lang.Runtime.getRuntime()",
                "Class.forName(\"x\")",
                "System.exit(0)",
                "new File(\"/etc/passwd\")",
                "${jndi:ldap://x/y}",
                "#{T(java.lang.Runtime)}",
                "__proto__.constructor",
                "Param(\"../../x\")",
                "LookUp('../../etc', a = a, b)",
                "LookUp(Destination.A, a = a, b) & LookUp(Source.A, 'a b' = a, b)",
                "ValueMap(a, {entries: {'': \"\", '''': 1, '\u0000': 2}})",
                "ValueMap(a, {entries: a})",
                "ValueMap(a, [1, [2, {a: [3]}]])",
                "Join([" + "a,".repeat(400) + "a], \"\", \"" + "-".repeat(1_000) + "\")",
                "Join([[[a]]])",
                "Coalesce([a, a], [a])",
                "Index(a, 9999999999)",
                "Index([a], 0)",
                "\u0430 & a",
                "\u202eIf(a)\u202c",
                "a\u200bb",
                "\u2028a\u2029",
                "\ufeffa",
                "\uff11 + \u0661",
                "I\u0307f(a, 1)",
                "\u017f & \u212a",
                "\uD83D",
                "\"\uDE00\uD83D\"",
                "'\u0000'",
                "\u0000",
                "\"",
                "'",
                "/*",
                "//",
                "/**/",
                "\"\"\"",
                "'''",
                "{",
                "}",
                "{'",
                "{a",
                "{a:",
                "{a:1,",
                "[,]",
                "(,)",
                "If(,)",
                ",",
                ".",
                "a.",
                "a.b(",
                "a.b(c",
                ".5",
                "5.",
                "5..5",
                "&&",
                "= =",
                "<>",
                "!",
                "-",
                "%",
                "And",
                "Or(",
                "Not",
                "in",
                "true false",
                "It",
                "It.It",
                " ",
                "\n\n\n",
                ""));
        for (String each : List.of("If(a, \"x\", b)", "Left('a b', -2.5%)", "ValueMap(a, {b: [\"c\"]})")) {
            for (int i = 1; i < each.length(); i++) {
                all.add(each.substring(0, i));
                all.add(each.substring(i));
            }
        }
        return all.stream();
    }

    @ParameterizedTest
    @MethodSource("corpus")
    void nothingButRefusalsLeaves(String formula) {
        tryEverything(formula, true);
    }

    @Test
    void eachLimitHasItsOwnCode() {
        assertEquals("FORMULA_TOO_LONG", first("1" + "+1".repeat(20_000)));
        assertEquals("FORMULA_TOO_LARGE", first("1" + "+1".repeat(1_999)));
        assertEquals("FORMULA_TOO_DEEP", first("(".repeat(1_900) + "1" + ")".repeat(1_900)));
        assertEquals("FORMULA_EXPONENT_UNFIT", first("9^9^9^9"));
        assertEquals("FORMULA_NUMBER_TOO_LARGE", first("(9^99)^99"));
        assertEquals("FORMULA_NUMBER_TOO_LONG", first("9".repeat(3_999)));
        assertEquals("FORMULA_PATTERN_TOO_LARGE", first("IsMatch(a, \"((a{1000}){1000}){1000}\")"));
        assertEquals("FORMULA_TEXT_TOO_LONG", problem("a & a", MEGABYTE));
        assertEquals("FORMULA_TEXT_TOO_LONG", problem("Substitute(a, \"b\", a & \"\")", "b".repeat(5_000)));
        assertEquals("FORMULA_TOO_COSTLY", problem("Len(a)" + " + Len(a)".repeat(20), MEGABYTE));
        assertEquals("FORMULA_TOO_COSTLY", problem("IsMatch(a, \"(a|b|-)*x\")", MEGABYTE));
    }

    @Test
    void whatFitsTheLimitsIsTaken() {
        assertEquals(
                List.of(),
                LANGUAGE.read("(".repeat(49) + "1" + ")".repeat(49), SCOPE).problems());
        assertEquals(List.of(), LANGUAGE.read("a" + "&a".repeat(499), SCOPE).problems());
        assertEquals(
                List.of(), LANGUAGE.read("\"" + "x".repeat(3_998) + "\"", SCOPE).problems());
    }

    @Test
    void formulasMadeByTheGrammarLetNothingOut() {
        Random random = new Random(20_260_703);
        for (int i = 0; i < 3_000; i++) {
            tryEverything(new Grammar(random, LANGUAGE).formula(), i % 50 == 0);
        }
    }

    @Test
    void formulasWithLettersTornOutLetNothingOut() {
        Random random = new Random(7);
        for (int i = 0; i < 2_000; i++) {
            StringBuilder text = new StringBuilder(new Grammar(random, LANGUAGE).formula());
            for (int k = random.nextInt(4); k >= 0 && !text.isEmpty(); k--) {
                int at = random.nextInt(text.length());
                switch (random.nextInt(3)) {
                    case 0 -> text.deleteCharAt(at);
                    case 1 -> text.insert(at, "\"'()[]{},.&=/*\u0000\uD83D\u202e".charAt(random.nextInt(17)));
                    default -> text.setCharAt(at, (char) random.nextInt(0x250));
                }
            }
            tryEverything(text.toString(), i % 50 == 0);
        }
    }

    /** No reflection, files, processes or network anywhere in the language: it cannot do what its code never says. */
    @Test
    void theLanguageHasNoWayOut() throws Exception {
        List<String> doors = List.of(
                "java.lang.reflect",
                "java.io",
                "java.nio",
                "java.net",
                "ProcessBuilder",
                "Runtime.",
                "Class.forName",
                "ClassLoader",
                "java.util.regex",
                "ScriptEngine",
                "System.");
        try (Stream<Path> files = Files.list(Path.of("src/main/java/crosstie/transform/formula"))) {
            for (Path file : files.toList()) {
                String code = Files.readString(file);
                doors.forEach(door -> assertFalse(code.contains(door), file + " says " + door));
            }
        }
    }

    private static String first(String formula) {
        return LANGUAGE.read(formula, SCOPE).problems().getFirst().code();
    }

    private static String problem(String formula, Object value) {
        Reading reading = LANGUAGE.read(formula, SCOPE);
        assertEquals(List.of(), reading.problems(), formula);
        try {
            return "gives " + reading.formula().of(row(reading, value));
        } catch (ValueProblem p) {
            return p.code();
        }
    }

    private static Object[] row(Reading reading, Object value) {
        return reading.formula().paths().stream().map(p -> value).toArray();
    }

    private static void tryEverything(String formula, boolean large) {
        Reading reading = LANGUAGE.read(formula, SCOPE);
        for (FormulaProblem p : reading.problems()) {
            assertTrue(0 <= p.start() && p.start() <= p.end() && p.end() <= formula.length(), formula + " " + p);
        }
        if (reading.check().isGood()) {
            for (Object value : VALUES) {
                if (large || value != MEGABYTE) {
                    evaluate(reading, value);
                }
            }
        }
        editor(formula);
        try {
            if (CHAINS.toChain(formula) instanceof crosstie.model.Chain.Steps chain) {
                CHAINS.toFormula(chain.source(), chain.steps());
            }
        } catch (Refusal allowed) {
            assertFalse(allowed.code().isEmpty());
        }
        LANGUAGE.read(formula, SCOPE.withIncoming(FieldType.TEXT, 2));
    }

    private static void evaluate(Reading reading, Object value) {
        try {
            Object result = reading.formula().of(row(reading, value));
            assertTrue(!(result instanceof String s) || s.length() <= Limits.TEXT);
        } catch (ValueProblem allowed) {
            assertFalse(allowed.code().isEmpty());
        }
    }

    private static void editor(String formula) {
        EDITING.colours(formula);
        for (int caret : new int[] {-1, 0, formula.length() / 2, formula.length(), formula.length() + 1}) {
            EDITING.complete(formula, caret, SCOPE);
            EDITING.help(formula, caret);
        }
    }
}
