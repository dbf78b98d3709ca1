package crosstie.transform.formula;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import crosstie.model.FieldSource;
import crosstie.model.Signature;
import crosstie.model.TransformStep;
import crosstie.transform.CanonicalText;
import crosstie.transform.RunFacts;
import crosstie.transform.Sample;
import crosstie.transform.Transform;
import crosstie.transform.ValueProblem;
import crosstie.transform.catalogue.Catalogue;
import crosstie.transform.formula.Language.Reading;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The guide's table of functions is the code's, and its examples give what they say. {@code -Dcrosstie.guide=write} writes the table anew. */
class FormulaGuideTest {
    private static final Path GUIDE = Path.of("docs/guide/formulas.md");
    private static final Language LANGUAGE = new Language(new Catalogue());
    private static final Scope SCOPE = Scope.of(RunFacts.at(Instant.parse("2026-07-03T08:05:09Z")))
            .withParameters(Map.of("group", crosstie.model.Parameter.text("group", false)), name -> Optional.of("10"));
    private static final Pattern ROW = Pattern.compile("^\\| `([^`]+)` \\| .* \\| `` (.+) `` → (.*) \\|$");

    /** Examples of the language's own functions; those of steps are the steps' own. */
    private static final Map<String, String> EXAMPLES = new TreeMap<>(Map.ofEntries(
            Map.entry("If", "If(1 > 2, \"a\", 2 > 1, \"b\", \"c\")"),
            Map.entry("Switch", "Switch(\"b\", \"a\", 1, \"b\", 2, 3)"),
            Map.entry("IsBlank", "IsBlank(\"  \")"),
            Map.entry("Blank", "\"a\" & Blank()"),
            Map.entry("Coalesce", "Coalesce(Blank(), \"\", \"c\")"),
            Map.entry("Index", "Index([\"a\", \"b\"], 2)"),
            Map.entry("And", "And(true, 1 < 2)"),
            Map.entry("Or", "Or(false, 1 < 2)"),
            Map.entry("Not", "Not(1 > 2)"),
            Map.entry("Error", "If(1 > 2, Error(\"never\"), \"fine\")"),
            Map.entry("Left", "Left(\"Contoso\", 3)"),
            Map.entry("Right", "Right(\"Contoso\", 3)"),
            Map.entry("Mid", "Mid(\"Contoso\", 2, 3)"),
            Map.entry("Len", "Len(\"Contoso\")"),
            Map.entry("Lower", "Lower(\"ABC\")"),
            Map.entry("Upper", "Upper(\"abc\")"),
            Map.entry("Trim", "Trim(\"  a   b \")"),
            Map.entry("Concatenate", "Concatenate(\"a\", 1, true)"),
            Map.entry("Substitute", "Substitute(\"a-b-c\", \"-\", \"+\", 2)"),
            Map.entry("Replace", "Replace(\"abcdef\", 2, 3, \"X\")"),
            Map.entry("Find", "Find(\"c\", \"abc\")"),
            Map.entry("StartsWith", "StartsWith(\"Contoso\", \"con\")"),
            Map.entry("EndsWith", "EndsWith(\"Contoso\", \"SO\")"),
            Map.entry("Char", "Char(65)"),
            Map.entry("Text", "Text(1234.5, \"#,##0.00\")"),
            Map.entry("IsMatch", "IsMatch(\"D-10115\", \"[0-9]{5}\", MatchOptions.Contains)"),
            Map.entry("Match", "Match(\"D-10115\", \"([A-Z])-([0-9]+)\", 2)"),
            Map.entry("RoundUp", "RoundUp(2.341, 2)"),
            Map.entry("RoundDown", "RoundDown(2.349, 2)"),
            Map.entry("Trunc", "Trunc(-2.9)"),
            Map.entry("Int", "Int(-2.1)"),
            Map.entry("Abs", "Abs(-3)"),
            Map.entry("Mod", "Mod(-7, 3)"),
            Map.entry("Min", "Min(3, 1, 2)"),
            Map.entry("Max", "Max(3, 1, 2)"),
            Map.entry("Date", "Date(2026, 13, 1)"),
            Map.entry("DateValue", "DateValue(\"2026-07-23\")"),
            Map.entry("DateTimeValue", "DateTimeValue(\"2026-07-23T10:00:00+02:00\")"),
            Map.entry("DateAdd", "DateAdd(Date(2026, 1, 31), 1, TimeUnit.Months)"),
            Map.entry("DateDiff", "DateDiff(Date(2026, 1, 1), Date(2026, 3, 1))"),
            Map.entry("Year", "Year(Date(2026, 7, 3))"),
            Map.entry("Month", "Month(Date(2026, 7, 3))"),
            Map.entry("Day", "Day(Date(2026, 7, 3))"),
            Map.entry("Hour", "Hour(DateTimeValue(\"2026-07-23T10:20:30Z\"))"),
            Map.entry("Minute", "Minute(DateTimeValue(\"2026-07-23T10:20:30Z\"))"),
            Map.entry("Second", "Second(DateTimeValue(\"2026-07-23T10:20:30Z\"))"),
            Map.entry("Now", "Now()"),
            Map.entry("Today", "Today()"),
            Map.entry("Param", "Param(\"group\")"),
            Map.entry("LookUp", "IsBlank(LookUp(accounts, accountnumber = \"A-1\", name))")));

    @Test
    void theTableIsTheCodes() throws IOException {
        String guide = Files.readString(GUIDE);
        String head = guide.substring(0, guide.indexOf("\n## Functions\n"));
        String lead = guide.substring(head.length())
                .lines()
                .takeWhile(l -> !l.startsWith("| ") && !l.equals("TABLE"))
                .reduce("", (a, b) -> a + b + "\n");
        String expected = head + lead + table();
        if ("write".equals(System.getProperty("crosstie.guide"))) {
            Files.writeString(GUIDE, expected);
        }
        assertEquals(expected, Files.readString(GUIDE));
    }

    @Test
    void everyExampleGivesWhatItSays() throws IOException {
        int examples = 0;
        for (String line : Files.readAllLines(GUIDE)) {
            Matcher row = ROW.matcher(line);
            if (row.matches()) {
                assertEquals(row.group(3), shown(row.group(2).replace("\\|", "|")), line);
                examples++;
            }
        }
        assertEquals(LANGUAGE.functions().size(), examples);
    }

    @Test
    void everyFunctionHasItsLabelInBothLanguages() throws IOException {
        for (String file : List.of("transform.properties", "transform_fr.properties")) {
            Properties labels = new Properties();
            try (InputStreamReader in = new InputStreamReader(
                    Objects.requireNonNull(FormulaGuideTest.class.getResourceAsStream("/crosstie/text/" + file)),
                    StandardCharsets.UTF_8)) {
                labels.load(in);
            }
            for (Signature s : LANGUAGE.functions()) {
                assertFalse(labels.getProperty(s.label(), "").isBlank(), s.label());
                assertFalse(
                        labels.getProperty("formula.family." + s.family(), "").isBlank(), s.family());
            }
        }
    }

    private static String table() throws IOException {
        Properties labels = new Properties();
        try (InputStreamReader in = new InputStreamReader(
                Objects.requireNonNull(
                        FormulaGuideTest.class.getResourceAsStream("/crosstie/text/transform.properties")),
                StandardCharsets.UTF_8)) {
            labels.load(in);
        }
        StringBuilder table = new StringBuilder("| function | gives | example |\n|---|---|---|\n");
        for (Signature s : LANGUAGE.functions()) {
            String example = EXAMPLES.containsKey(s.name()) ? EXAMPLES.get(s.name()) : sample(s.name());
            table.append("| `%s` | %s | `` %s `` → %s |%n"
                    .formatted(s.text(), labels.getProperty(s.label()), example.replace("|", "\\|"), shown(example))
                    .replace("\r", ""));
        }
        return table.toString();
    }

    /** A step's first example that can be written as a formula and works without other rows. */
    private static String sample(String function) {
        Transform transform = new Catalogue()
                .all().stream()
                        .filter(t -> t.function().equals(function))
                        .findFirst()
                        .orElseThrow();
        for (Sample sample : transform.examples()) {
            Optional<String> value = literal(sample.in());
            if (value.isPresent()) {
                return written(transform, sample, value.get());
            }
        }
        return written(transform, transform.examples().getFirst(), "\"A-1\"");
    }

    private static String written(Transform transform, Sample sample, String value) {
        TransformStep step = new TransformStep(transform.id(), new TreeMap<>(sample.arguments()));
        return new ChainWriter(new Functions(new Catalogue())).write(new FieldSource.Formula(value), List.of(step));
    }

    private static Optional<String> literal(Object value) {
        return switch (value) {
            case String s
            when s.length() < 60 && s.chars().allMatch(c -> c == '\n' || c >= ' ' && c != '`') ->
                Optional.of(Literals.write(s).replace("\n", "\" & Char(10) & \""));
            case Long n -> Optional.of(Literals.write(n));
            case java.math.BigDecimal d -> Optional.of(Literals.write(d));
            case Boolean b -> Optional.of(Literals.write(b));
            case java.time.LocalDate d -> Optional.of("DateValue(\"" + d + "\")");
            case java.time.Instant i -> Optional.of("DateTimeValue(\"" + i + "\")");
            case List<?> all
            when all.stream().allMatch(v -> v == null || v instanceof String) ->
                Optional.of(Literals.write(new java.util.ArrayList<Object>(all)));
            case null, default -> Optional.empty();
        };
    }

    /** Without blanks at its ends, which the table would not show. */
    private static String shown(String formula) {
        Reading reading = LANGUAGE.read(formula, SCOPE);
        assertTrue(reading.check().isGood(), formula + " " + reading.problems());
        String value;
        try {
            value = CanonicalText.of(reading.formula().of(new Object[0]));
        } catch (ValueProblem p) {
            return "(rejected: " + p.code() + ")";
        }
        return value == null || value.isBlank()
                ? "(nothing)"
                : value.strip().replace("|", "\\|").replaceAll("\\s+", " ");
    }
}
