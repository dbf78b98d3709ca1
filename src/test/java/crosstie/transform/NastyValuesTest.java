package crosstie.transform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import crosstie.transform.catalogue.Catalogue;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Values that people and systems really have, and arguments that files really say. */
class NastyValuesTest {

    @ParameterizedTest
    @CsvSource({
        "US, US", "usa, US", "U.S.A., US", "United States of America, US", "UK, GB", "great britain, GB",
                "Allemagne, DE",
        "DEUTSCHLAND, DE", "Côte d’Ivoire, CI", "Cote d'Ivoire, CI", "Česko, ", "Schweiz, CH", "Suisse, CH",
                "The Netherlands, NL",
        "South Korea, KR", "fra, FR", "' Japan ', JP", "Türkiye, TR", "Hong Kong, HK"
    })
    void countriesAreKnownByManyNames(String written, String code) {
        Step step = step("countryRegion", Map.of("to", "iso2"));
        if (code == null) {
            assertEquals("COUNTRY_UNKNOWN", problem(step, written));
        } else {
            assertEquals(code, step.apply(written));
        }
    }

    @Test
    void theDefaultLanguageOfTheMachineChangesNothing() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            assertEquals("INDIA", step("upper", Map.of()).apply("india"));
            assertEquals("i", step("lower", Map.of()).apply("I"));
            assertEquals(
                    "IN",
                    step("valueMap", Map.of("entries", Map.of("india", "IN"))).apply("INDIA"));
        } finally {
            Locale.setDefault(before);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1,50", "1,,000", ",5", "1.2.3", "12e5", "abc", "1,0000", "--1", "1-", "1,234,56"})
    void whatIsNoNumberIsNotGuessed(String text) {
        assertEquals("NOT_A_NUMBER", problem(step("number", Map.of("locale", "en")), text));
    }

    @Test
    void groupsAreReadAsTheLanguageWritesThem() {
        assertEquals(
                new BigDecimal("1234567.89"),
                step("number", Map.of("locale", "en-IN")).apply("12,34,567.89"));
        assertEquals(
                new BigDecimal("1234.5"),
                step("number", Map.of("locale", "de-CH")).apply("1'234.5"));
        assertEquals(new BigDecimal("-5"), step("number", Map.of()).apply(" \u22125 "));
    }

    @Test
    void noCharacterIsCutInTwo() {
        String family = "\uD83D\uDE00\uD83D\uDE01\uD83D\uDE02";

        assertEquals(
                "\uD83D\uDE00\uD83D\uDE01",
                step("truncate", Map.of("length", 2)).apply(family));
    }

    @Test
    void argumentsThatCannotBeRightAreRefusedBeforeTheFirstRow() {
        assertEquals("ZONE_UNKNOWN", argument("date", Map.of("zone", "Europe/Nowhere")));
        assertEquals("DATE_PATTERN_INVALID", argument("formatDate", Map.of("pattern", "bbb")));
        assertEquals("LOCALE_UNKNOWN", argument("number", Map.of("locale", "no such")));
        assertEquals("ARGUMENT_NOT_ONE_OF", argument("countryRegion", Map.of("to", "iso4")));
        assertEquals("ARGUMENT_NOT_A_NUMBER", argument("truncate", Map.of("length", "five")));
        assertEquals("ARGUMENT_MISSING", argument("replace", Map.of("find", "")));
        assertEquals("ARGUMENT_NOT_ONE_CHARACTER", argument("pad", Map.of("length", 5, "with", "ab")));
        assertEquals("VALUE_MAP_MISSING", argument("valueMap", Map.of()));
        assertEquals("ARGUMENT_MISSING", argument("default", Map.of()));
    }

    @Test
    void valuesWithoutResultSayWhy() {
        assertEquals("NOT_A_DATE", problem(step("date", Map.of()), "23.07.2026"));
        assertEquals("NOT_YES_OR_NO", problem(step("yesNo", Map.of()), "perhaps"));
        assertEquals("VALUE_NOT_IN_MAP", problem(step("valueMap", Map.of("entries", Map.of("a", "b"))), "c"));
    }

    private static String problem(Step step, Object value) {
        return assertThrows(ValueProblem.class, () -> step.apply(value)).code();
    }

    private static String argument(String id, Map<String, Object> arguments) {
        return assertThrows(ArgumentProblem.class, () -> step(id, arguments)).code();
    }

    private static Step step(String id, Map<String, Object> arguments) {
        return new Catalogue().find(id).orElseThrow().compile(new Arguments(arguments, Map.of()));
    }
}
