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

    /** Its arguments, described once. */
    List<Parameter> parameters();

    /** Examples that run as tests and stand in help. */
    List<Sample> examples();

    /** The type of the result; {@code in} when it does not change. */
    FieldType result(FieldType in, Arguments arguments);

    /**
     * Makes the function, once per task.
     *
     * @throws ArgumentProblem when an argument is missing or cannot be right
     */
    Step compile(Arguments arguments);
}
