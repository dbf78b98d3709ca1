package crosstie.connector.odata4;

import crosstie.odata.csdl.Annotations;
import java.util.Locale;

/** What a set allows (Org.OData.Capabilities.V1). What is not said is allowed. */
record Capabilities(Annotations annotations) {
    private static final String TERMS = "Org.OData.Capabilities.V1.";

    boolean insertable() {
        return !isFalse("InsertRestrictions", "Insertable");
    }

    boolean updatable() {
        return !isFalse("UpdateRestrictions", "Updatable");
    }

    boolean deletable() {
        return !isFalse("DeleteRestrictions", "Deletable");
    }

    boolean takesNothing() {
        return !insertable() && !updatable();
    }

    boolean isTracked() {
        return text("ChangeTracking").toLowerCase(Locale.ROOT).contains("supported=true");
    }

    boolean isKeptFromInsert(String property) {
        return lists("InsertRestrictions", "NonInsertableProperties", property);
    }

    boolean isKeptFromUpdate(String property) {
        return lists("UpdateRestrictions", "NonUpdatableProperties", property);
    }

    boolean isRequired(String property) {
        return lists("InsertRestrictions", "RequiredProperties", property);
    }

    private boolean isFalse(String term, String property) {
        return text(term).toLowerCase(Locale.ROOT).contains(property.toLowerCase(Locale.ROOT) + "=false");
    }

    /** Lists are flattened to {@code Name=a,b}. */
    private boolean lists(String term, String list, String property) {
        for (String part : text(term).split(";")) {
            if (part.startsWith(list + "=")) {
                for (String name : part.substring(list.length() + 1).split(",")) {
                    if (name.equals(property)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private String text(String term) {
        return annotations.get(TERMS + term).orElse("");
    }
}
