package crosstie.mapping.live;

import java.util.List;

/**
 * Rows to look at.
 *
 * @param rows values in the order of what was selected
 * @param whole whether these are all rows there are
 */
public record Sample(List<Object[]> rows, boolean whole) {}
