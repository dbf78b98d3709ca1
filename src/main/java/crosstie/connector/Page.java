package crosstie.connector;

import java.util.List;

/**
 * One page of rows.
 *
 * @param rows values by position of the query's selection
 * @param bookmark the system's own address of what follows this page; null for the last page
 */
public record Page(List<Object[]> rows, String bookmark) {}
