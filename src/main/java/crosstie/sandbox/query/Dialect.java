package crosstie.sandbox.query;

/** How the two systems differ in conditions. */
public enum Dialect {
    /** D-19: contains, startswith, endswith and query functions; no arithmetic. */
    DATAVERSE,
    /** F-16: wildcards in eq, arithmetic, no contains. */
    FINOPS,
    /** Lists of metadata: plain OData (D-12, F-14). */
    METADATA
}
