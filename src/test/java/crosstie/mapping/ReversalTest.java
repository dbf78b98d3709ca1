package crosstie.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import crosstie.model.Choice;
import crosstie.model.ChoicePair;
import crosstie.model.ChoicePair.Reason;
import crosstie.model.Problem;
import crosstie.model.ReversedMap;
import crosstie.model.ValueMap;
import crosstie.model.ValueMap.Otherwise;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Value maps in both directions, and proposals from two lists. */
class ReversalTest {
    private static ValueMap map(Map<String, Object> entries, Object empty, Otherwise otherwise) {
        return new ValueMap(entries, true, empty, otherwise, Map.of());
    }

    private static List<String> codes(ReversedMap reversed) {
        return reversed.problems().stream().map(Problem::code).toList();
    }

    @Test
    void aMapOfPairsComesBackAsItWent() {
        ValueMap gender = map(Map.of("1", "Male", "2", "Female"), "Unknown", new Otherwise.Fail());

        ReversedMap reversed = Reversal.of(gender, "/valueMaps/gender");

        assertTrue(reversed.isTwoWay());
        assertEquals(
                Map.of("Male", "1", "Female", "2", "Unknown", ""),
                reversed.map().entries());
    }

    @Test
    void whatCannotComeBackIsNamed() {
        Map<String, Object> entries = new LinkedHashMap<>();
        entries.put("germany", "DE");
        entries.put("deu", "de");
        entries.put("Germany", "DE");
        entries.put("none", "");
        ReversedMap reversed = Reversal.of(map(entries, "DE", new Otherwise.Value("XX")), "/valueMaps/country");

        assertEquals(Map.of("DE", "germany"), reversed.map().entries());
        assertEquals(
                List.of(
                        "VALUE_MAP_NOT_TWO_WAY",
                        "VALUE_MAP_BECOMES_EMPTY",
                        "VALUE_MAP_EMPTY_LOST",
                        "VALUE_MAP_REST_LOST"),
                codes(reversed));
        assertEquals(
                List.of("deu", "de", "germany"), reversed.problems().getFirst().arguments());
    }

    @Test
    void membersOfTwoListsFindEachOtherByNameLabelAndMeaning() {
        List<Choice> source = List.of(
                new Choice("1", "Male"),
                new Choice("2", "Divorced"),
                new Choice("3", "Widowed"),
                new Choice("4", "Other"));
        List<Choice> destination = List.of(
                new Choice("None", "None"),
                new Choice("Male", "Man"),
                new Choice("Divorcd", "Divorced"),
                new Choice("Widowhood", ""));

        List<ChoicePair> pairs = ChoicePairs.of(source, destination);

        assertEquals(
                List.of("1 Male SAME_LABEL", "2 Divorcd SAME_LABEL", "3 Widowhood SAME_MEANING"),
                pairs.stream()
                        .map(p -> p.from().value() + " " + p.to().value() + " " + p.reason())
                        .toList());
        assertEquals(
                Reason.SAME_VALUE,
                ChoicePairs.of(List.of(new Choice("Yes", "Oui")), List.of(new Choice("yes", "x")))
                        .getFirst()
                        .reason());
    }

    @Test
    void equalNumbersSayNothing() {
        assertEquals(List.of(), ChoicePairs.of(List.of(new Choice("1", "Red")), List.of(new Choice("1", "Blue"))));
    }
}
