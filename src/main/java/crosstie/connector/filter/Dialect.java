package crosstie.connector.filter;

import crosstie.model.Filter;

/** How one kind of system writes a single condition (D-19, F-16, F-17). */
public interface Dialect {
    /** The condition; {@link Said#NOTHING} when the system cannot say it. */
    Said compare(Filter.Compare condition);

    /** {@code contains} and its kin; {@link Said#NOTHING} when the system cannot say it. */
    Said match(Filter.Match condition);
}
