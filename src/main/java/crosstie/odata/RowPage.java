package crosstie.odata;

import java.util.List;

/**
 * One page, completely read.
 *
 * @param rows by the plan's slots
 * @param nextLink verbatim; null on the last page
 * @param deltaLink verbatim; null when there is none (D-51)
 * @param count {@code @odata.count}; -1 when not told. Dataverse caps it at 5,000 (D-18)
 */
public record RowPage(List<Object[]> rows, String nextLink, String deltaLink, long count) {}
