package crosstie.sandbox.query;

/** How the two systems differ in conditions. */
public enum Dialect {
    /** D-19: contains, startswith, endswith and query functions; no arithmetic. */
    DATAVERSE,
    /** F-16: wildcards in eq, arithmetic, no contains. */
    FINOPS,
    /** As some versions of F&O: wildcards, arithmetic, and contains as well (F-16). */
    FINOPS_WITH_FUNCTIONS,
    /** Lists of metadata: plain OData (D-12, F-14). */
    METADATA;

    /** Whether a star in a text stands for any others. */
    boolean hasStars() {
        return this == FINOPS || this == FINOPS_WITH_FUNCTIONS;
    }
}
