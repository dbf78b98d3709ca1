package crosstie.transform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import crosstie.model.FieldType;
import crosstie.transform.catalogue.Catalogue;
import java.util.Map;
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
        boolean fills = id.equals("default") || sample.arguments().containsKey("empty");

        assertEquals(fills, step.apply(null) != null, id);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("examples")
    void givesTheTypeThatItPromises(String id, Sample sample, Transform transform) {
        FieldType in = sample.in() instanceof Long ? FieldType.LONG : FieldType.TEXT;
        FieldType promised = transform.result(in, new crosstie.transform.Arguments(sample.arguments(), Map.of()));

        if (promised == FieldType.DATE || promised.isNumber() || promised == FieldType.BOOLEAN) {
            assertTrue(promised.javaType().isInstance(sample.out()), id + " promises " + promised);
        }
    }

    @Test
    void hasTwoExamplesEach() {
        for (Transform t : new Catalogue().all()) {
            assertTrue(t.examples().size() >= 2, t.id());
        }
    }
}
