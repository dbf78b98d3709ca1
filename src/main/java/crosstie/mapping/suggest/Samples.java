package crosstie.mapping.suggest;

import crosstie.model.FieldPath;

/** How like values of two fields are, where somebody has looked: 0 where nothing is known, 1 where all values of one are in the other. */
@FunctionalInterface
public interface Samples {
    Samples NONE = (from, to) -> 0;

    double likeness(FieldPath from, FieldPath to);
}
