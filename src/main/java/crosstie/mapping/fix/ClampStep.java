package crosstie.mapping.fix;

import crosstie.model.TransformStep;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;

/** A step that keeps numbers between two limits, of which one may not be told. */
final class ClampStep {
    private ClampStep() {}

    static TransformStep between(String least, String most) {
        Map<String, Object> arguments = new LinkedHashMap<>();
        limit("min", least, arguments);
        limit("max", most, arguments);
        return new TransformStep("clamp", arguments);
    }

    private static void limit(String name, String text, Map<String, Object> into) {
        if (!text.equals("…")) {
            BigDecimal n = new BigDecimal(text);
            into.put(name, n.scale() <= 0 && n.precision() < 18 ? (Object) n.longValueExact() : n);
        }
    }
}
