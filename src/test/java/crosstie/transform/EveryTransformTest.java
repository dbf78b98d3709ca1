package crosstie.transform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import crosstie.model.FieldType;
import crosstie.model.Parameter;
import crosstie.transform.catalogue.Catalogue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class EveryTransformTest {

    static Stream<Arguments> examples() {
        return new Catalogue().all().stream().flatMap(t -> t.examples().stream().map(s -> Arguments.of(t.id(), s, t)));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("examples")
    void doesWhatItsExamplesSay(String id, Sample sample, Transform transform) {
        Step step = transform.compile(new crosstie.transform.Arguments(sample.arguments(), Map.of()));

        assertEquals(sample.out(), step.apply(sample.in()));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("examples")
    void namesOnlyArgumentsThatItDescribes(String id, Sample sample, Transform transform) {
        Set<String> described =
                transform.parameters().stream().map(p -> p.name()).collect(Collectors.toSet());

        assertTrue(described.containsAll(sample.arguments().keySet()), id);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("examples")
    void leavesEmptyEmptyUnlessItIsThereToFill(String id, Sample sample, Transform transform) {
        Step step = transform.compile(new crosstie.transform.Arguments(sample.arguments(), Map.of()));

        assertEquals(fills(id, sample.arguments()), step.apply(null) != null, id);
    }

    private static boolean fills(String id, Map<String, Object> arguments) {
        return switch (id) {
            case "default", "whenEmpty", "sequence" -> true;
            case "when" -> arguments.containsKey("else");
            case "sentinel" -> !arguments.getOrDefault("to", "empty").equals("empty");
            default -> arguments.containsKey("empty");
        };
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("examples")
    void givesTheTypeThatItPromises(String id, Sample sample, Transform transform) {
        FieldType in = switch (sample.in()) {
            case Long n -> FieldType.LONG;
            case java.math.BigDecimal d -> FieldType.DECIMAL;
            case java.time.LocalDate d -> FieldType.DATE;
            case java.time.Instant i -> FieldType.DATE_TIME;
            case null, default -> FieldType.TEXT;
        };
        FieldType promised = transform.result(in, new crosstie.transform.Arguments(sample.arguments(), Map.of()));

        boolean open = promised == FieldType.OTHER || promised.isText();
        if (!open && sample.out() != null) {
            assertTrue(promised.javaType().isInstance(sample.out()), id + " promises " + promised);
        }
    }

    @Test
    void hasTwoExamplesEach() {
        for (Transform t : new Catalogue().all()) {
            assertTrue(t.examples().size() >= 2, t.id());
        }
    }

    @Test
    void isNamedOnceInFilesAndOnceInFormulas() {
        List<Transform> all = new Catalogue().all();

        assertEquals(all.size(), all.stream().map(Transform::id).distinct().count());
        assertEquals(
                all.size(), all.stream().map(Transform::function).distinct().count());
    }

    @Test
    void needsArgumentsBeforeThoseThatMayBeLeftOut() {
        for (Transform t : new Catalogue().all()) {
            boolean mayBeLeftOut = false;
            for (Parameter p : t.parameters()) {
                assertTrue(!(mayBeLeftOut && p.required()), t.id() + " " + p.name());
                mayBeLeftOut |= !p.required();
            }
        }
    }

    @Test
    void isToldInBothLanguages() throws IOException {
        for (String file : List.of("transform", "transform_fr")) {
            Properties texts = new Properties();
            try (var in = Files.newBufferedReader(Path.of("src/main/resources/crosstie/text", file + ".properties"))) {
                texts.load(in);
            }
            for (Transform t : new Catalogue().all()) {
                String key = "transform." + t.id();
                assertTrue(texts.containsKey(key), key);
                assertTrue(texts.getProperty(key + ".does", "").endsWith("."), key + ".does");
                assertTrue(texts.containsKey("transform.family." + t.family().word()), key);
                for (Parameter p : t.parameters()) {
                    assertTrue(texts.containsKey(p.label()), p.label());
                    p.choices().forEach(c -> assertTrue(texts.containsKey(c.label()), c.label()));
                }
            }
        }
    }

    @Test
    void namesOnlyResultsAndChoicesThatItDescribes() {
        for (Transform t : new Catalogue().all()) {
            List<String> names = t.parameters().stream().map(Parameter::name).toList();
            assertTrue(names.containsAll(t.results()), t.id());
        }
    }
}
