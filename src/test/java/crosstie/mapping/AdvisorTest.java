package crosstie.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import crosstie.mapping.fix.Fixes;
import crosstie.model.Fix;
import crosstie.model.Problem;
import crosstie.model.Template;
import crosstie.studio.Sentences;
import crosstie.transform.catalogue.Catalogue;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every code of the checker: the situation that causes it, what is said about it in both languages, and its fixes. */
class AdvisorTest {
    private static final Sentences ENGLISH = Sentences.in(Locale.ENGLISH);
    private static final Sentences FRENCH = Sentences.in(Locale.FRENCH);
    private static final Map<String, Judged> SITUATIONS = Situations.all();
    private static final Fixes FIXES = new Fixes(new Catalogue(), ZoneOffset.UTC);

    /** Reasons of suggestions begin with SUGGEST. These are said of a row or an example while it is mapped, of a run that may not begin, or of lines that are being edited: not findings. */
    private static final Set<String> NO_FINDINGS = Set.of(
            "MAPPING_NOT_VALID",
            "VALUE_EMPTY",
            "VALUE_MISSING",
            "EXAMPLE_DIFFERS",
            "EXAMPLE_FIELD_NOT_MAPPED",
            "EXAMPLE_REJECTED",
            "EXAMPLE_INPUT_INVALID",
            "FILTER_LINE_INCOMPLETE",
            // told where a map is reversed: ReversalTest
            "VALUE_MAP_BECOMES_EMPTY",
            "VALUE_MAP_EMPTY_LOST",
            "VALUE_MAP_NOT_TWO_WAY",
            "VALUE_MAP_REST_LOST");

    private static Set<String> bundle() {
        java.util.Properties all = new java.util.Properties();
        try (var in = AdvisorTest.class.getResourceAsStream("/crosstie/text/mapping.properties")) {
            all.load(new java.io.InputStreamReader(in, java.nio.charset.StandardCharsets.UTF_8));
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return all.stringPropertyNames();
    }

    static Stream<String> codes() {
        return SITUATIONS.keySet().stream();
    }

    @Test
    void everyCodeOfTheBundleHasItsSituation() {
        Set<String> codes = new TreeSet<>();
        for (String key : bundle()) {
            if (!key.contains(".") && !key.startsWith("SUGGEST_") && !NO_FINDINGS.contains(key)) {
                codes.add(key);
            }
        }
        codes.removeAll(SITUATIONS.keySet());
        assertEquals(Set.of(), codes);
    }

    @Test
    void theGuideNamesNoCodeThatNobodySays() throws java.io.IOException {
        String guide = java.nio.file.Files.readString(java.nio.file.Path.of("docs/guide/checking.md"));
        List<String> named = java.util.regex.Pattern.compile("`([A-Z]+(?:_[A-Z]+)+)`")
                .matcher(guide)
                .results()
                .map(m -> m.group(1))
                .toList();
        assertTrue(named.size() > 25);
        assertEquals(
                List.of(),
                named.stream().filter(c -> !ENGLISH.keys().contains(c)).toList());
    }

    @ParameterizedTest
    @MethodSource("codes")
    void theSituationIsFoundAndSaidInBothLanguages(String code) {
        Problem problem = found(code);
        assertTrue(problem.where().startsWith("/"), problem.where());
        said(ENGLISH, problem);
        said(FRENCH, problem);
        assertNotEquals(ENGLISH.message(problem), FRENCH.message(problem));
        assertNotEquals(ENGLISH.remedy(problem), FRENCH.remedy(problem));
    }

    private static void said(Sentences sentences, Problem problem) {
        for (String text : List.of(sentences.message(problem), sentences.remedy(problem))) {
            assertTrue(text.length() > 15, text);
            assertFalse(text.contains("{"), text);
            assertFalse(text.contains(problem.code()), text);
        }
    }

    @ParameterizedTest
    @MethodSource("codes")
    void theProblemIsGoneAfterEachOfItsFixes(String code) {
        Judged judged = SITUATIONS.get(code);
        Problem problem = found(code);
        for (Fix fix : fixes(judged, problem)) {
            Template fixed = FIXES.apply(judged.design(), fix);
            assertNotEquals(judged.design(), fixed, fix.code());
            assertTrue(
                    judged.problems(fixed).stream().noneMatch(p -> same(p, problem)),
                    () -> fix + " leaves " + judged.problems(fixed));
        }
    }

    private static boolean same(Problem a, Problem b) {
        return a.code().equals(b.code())
                && a.where().equals(b.where())
                && a.arguments().stream()
                        .limit(1)
                        .toList()
                        .equals(b.arguments().stream().limit(1).toList());
    }

    @Test
    void everyKindOfFixIsOfferedSomewhereAndSaidInBothLanguages() {
        Set<String> offered = new TreeSet<>();
        SITUATIONS.forEach((code, judged) -> fixes(judged, found(code)).forEach(f -> {
            offered.add(f.sentence());
            for (Sentences sentences : List.of(ENGLISH, FRENCH)) {
                assertFalse(sentences.message(f.sentence(), f.arguments()).contains("{"), f.sentence());
            }
        }));
        Set<String> written = new TreeSet<>();
        bundle().stream().filter(k -> k.startsWith("fix.")).forEach(written::add);
        new Catalogue().find("clamp").ifPresentOrElse(t -> {}, () -> written.remove("fix.clamp"));
        assertEquals(written, offered);
    }

    private static List<Fix> fixes(Judged judged, Problem problem) {
        return FIXES.of(judged.design(), problem, task -> judged.ends());
    }

    private static Problem found(String code) {
        Judged judged = SITUATIONS.get(code);
        List<Problem> all = judged.problems(judged.design());
        return all.stream()
                .filter(p -> p.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new AssertionError(code + " is not among " + all));
    }
}
