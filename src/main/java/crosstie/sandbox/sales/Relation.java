package crosstie.sandbox.sales;

import crosstie.sandbox.data.Column;
import crosstie.sandbox.data.Shape;

/**
 * A lookup seen from both ends.
 *
 * @param navigation single-valued navigation property of the referencing table; its case counts (D-27)
 * @param target logical name of the referenced table; owner for user-or-team
 */
record Relation(String schemaName, Shape from, Column column, String navigation, String target) {}
