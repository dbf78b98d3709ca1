package crosstie.mapping.suggest;

import crosstie.model.Field;
import crosstie.model.FieldType;
import crosstie.model.TransformStep;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The steps that the two types need, where there is one obvious way. */
final class StepsNeeded {
    private static final int SHORTEST_COUNTRY = 4;

    private StepsNeeded() {}

    static List<TransformStep> between(Field from, Field to) {
        List<TransformStep> steps = new ArrayList<>();
        if (Compatibility.isList(from) && Compatibility.isList(to)) {
            members(from, to, steps);
        } else if (to.type().isText()) {
            intoText(from, to, steps);
        } else if (from.type().isText() && to.type().isNumber()) {
            steps.add(new TransformStep("number", Map.of()));
        } else if (from.type().isText() && Compatibility.isDay(to.type())) {
            steps.add(new TransformStep("date", Map.of()));
        } else if (Compatibility.isWhole(to.type())
                && (from.type() == FieldType.DECIMAL || from.type() == FieldType.MONEY)) {
            steps.add(new TransformStep("round", Map.of("scale", 0)));
        }
        return steps;
    }

    /** Yes and no become each other by themselves; other lists need a partner for each member. */
    private static void members(Field from, Field to, List<TransformStep> steps) {
        if (Compatibility.isBoolean(from) && Compatibility.isBoolean(to)) {
            return;
        }
        steps.add(new TransformStep("valueMap", Map.of("entries", Members.pairs(from, to))));
    }

    private static void intoText(Field from, Field to, List<TransformStep> steps) {
        if (from.type() == FieldType.BOOLEAN) {
            steps.add(new TransformStep("yesNo", Map.of()));
        } else if (Compatibility.isDay(from.type())) {
            steps.add(new TransformStep("formatDate", Map.of()));
        } else if (isCountryCode(to) && !isCountryCode(from) && from.maxLength() > SHORTEST_COUNTRY) {
            steps.add(new TransformStep("countryRegion", Map.of("to", "iso2")));
        } else if (to.maxLength() > 0
                && from.maxLength() > to.maxLength()
                && from.type().isText()) {
            steps.add(new TransformStep("truncate", Map.of("length", to.maxLength())));
        }
    }

    private static boolean isCountryCode(Field field) {
        String name = field.name().toLowerCase(Locale.ROOT);
        return name.contains("country") && name.contains("iso");
    }
}
