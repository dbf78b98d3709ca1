package crosstie.connector;

import java.util.List;

/**
 * One page of changes.
 *
 * @param rows new and changed rows as they are now, values by position of the query's selection
 * @param deleted what addressed the rows that are gone: the primary id (a {@code UUID}) in Dataverse, else the row's address below the
 *     service root. Rows that were created and deleted since last time are among them although nobody ever saw them (D-51)
 */
public record ChangePage(List<Object[]> rows, List<Object> deleted) {}
