package crosstie.transform;

import crosstie.model.FieldType;
import crosstie.model.Parameter;
import java.util.List;

/** A function on a mapping: value in, value out. One class each; listed in {@code transform.catalogue}. */
public interface Transform {
    /** Id in template files, such as {@code valueMap}. */
    String id();

    /** Name in formulas: the id with a capital, unless the formula language has a word of its own for it. */
    default String function() {
        return Character.toUpperCase(id().charAt(0)) + id().substring(1);
    }

    /** What it is about, for menus. */
    default Family family() {
        return Family.of(getClass());
    }

    /** Its arguments, described once, the most used first; needed ones stand before others. Their order is that of the function's arguments. */
    List<Parameter> parameters();

    /** Examples that run as tests and stand in help. */
    List<Sample> examples();

    /** Arguments whose values become results as they stand: they are converted to the destination's type once, and checked before a run. */
    default List<String> results() {
        return List.of();
    }

    /** Whether the same value always gives the same result, whatever rows came before and whatever other rows say. */
    default boolean isStable() {
        return true;
    }

    /** The type of the result; {@code in} when it does not change. */
    FieldType result(FieldType in, Arguments arguments);

    /**
     * Makes the function, once per task.
     *
     * @throws ArgumentProblem when an argument is missing or cannot be right
     */
    Step compile(Arguments arguments);
}
