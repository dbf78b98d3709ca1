package crosstie.mapping;

import crosstie.model.Entity;
import crosstie.model.Field;
import crosstie.model.Nearest;

/** The fields most like one that does not exist, for the remedy. */
final class Near {
    private Near() {}

    /** Up to three names, comma separated. */
    static String fields(String name, Entity entity) {
        return String.join(
                ", ", Nearest.of(name, entity.fields().stream().map(Field::name).toList()));
    }
}
