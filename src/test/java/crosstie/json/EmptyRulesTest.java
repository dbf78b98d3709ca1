package crosstie.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import crosstie.model.EmptyKind;
import crosstie.model.EmptyRule;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EmptyRulesTest {
    @Test
    void aRuleIsAWordADefaultOrOneForEachKind() {
        assertEquals(new EmptyRule.Skip(), EmptyRules.read("skip"));
        assertEquals(new EmptyRule.Default("x"), EmptyRules.read(Map.of("default", "x")));
        assertEquals(
                new EmptyRule.Apart(
                        Map.of(EmptyKind.NULL, new EmptyRule.Skip(), EmptyKind.BLANK, new EmptyRule.Default(1L)),
                        EmptyRule.CLEAR),
                EmptyRules.read(Map.of("null", "skip", "blank", Map.of("default", 1L), "otherwise", "clear")));
    }

    @Test
    void whatIsNoneIsNone() {
        assertNull(EmptyRules.read("drop"));
        assertNull(EmptyRules.read(Map.of()));
        assertNull(EmptyRules.read(Map.of("void", "skip")));
        assertNull(EmptyRules.read(Map.of("null", "drop")));
        assertNull(EmptyRules.read(Map.of("null", Map.of("blank", "skip"))));
        assertNull(EmptyRules.read(7));
    }
}
