package crosstie.template.dualwrite;

/**
 * One end of a leg.
 *
 * @param connector id of ours
 * @param entity as we call it
 */
record Side(String connector, String entity) {
    static final String FINOPS = "finops";
    static final String DATAVERSE = "dataverse";

    boolean isFinops() {
        return connector.equals(FINOPS);
    }

    String label() {
        return isFinops() ? "Fin and Ops" : "Sales";
    }

    /** What a map calls the kind of system; F&amp;O unless it says otherwise. */
    static String connector(String environmentType, String otherwise) {
        return switch (environmentType.toUpperCase(java.util.Locale.ROOT)) {
            case "AX", "FINOPS", "FO" -> FINOPS;
            case "CRM", "CDS", "DATAVERSE" -> DATAVERSE;
            default -> otherwise;
        };
    }
}
