package crosstie.connector.odata4;

import crosstie.model.Choice;
import crosstie.odata.csdl.Annotations;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What annotations of the standard vocabularies, and of the most used other one, say about a property. */
record Said(Annotations annotations) {
    private static final String CORE = "Org.OData.Core.V1.";
    private static final String VALIDATION = "Org.OData.Validation.V1.";
    private static final String MEASURES = "Org.OData.Measures.V1.";
    private static final String COMMON = "com.sap.vocabularies.Common.v1.";
    private static final int LONGEST_NUMBER = 60;

    /** A short description serves as a label where there is no other. */
    Optional<String> label() {
        return annotations
                .get(COMMON + "Label")
                .or(() -> annotations.get(CORE + "Description"))
                .filter(s -> !s.isBlank());
    }

    String help() {
        return annotations.get(CORE + "LongDescription").orElse("");
    }

    boolean isComputed() {
        return annotations.isTrue(CORE + "Computed");
    }

    boolean isImmutable() {
        return annotations.isTrue(CORE + "Immutable");
    }

    boolean isReadOnly() {
        return annotations
                .get(CORE + "Permissions")
                .filter(v -> v.endsWith("/Read") || v.equals("Read"))
                .isPresent();
    }

    BigDecimal minimum() {
        return number(VALIDATION + "Minimum");
    }

    BigDecimal maximum() {
        return number(VALIDATION + "Maximum");
    }

    /** Currency or unit of a number. */
    String unit() {
        return annotations
                .get(MEASURES + "ISOCurrency")
                .or(() -> annotations.get(MEASURES + "Unit"))
                .orElse("");
    }

    /** Values that are allowed, where they are listed. */
    List<Choice> allowed() {
        List<Choice> all = new ArrayList<>();
        annotations.get(VALIDATION + "AllowedValues").ifPresent(text -> {
            for (String part : text.split(";")) {
                if (part.startsWith("Value=") && part.length() > "Value=".length()) {
                    String value = part.substring("Value=".length());
                    all.add(new Choice(value, value));
                }
            }
        });
        return all;
    }

    /** Null for what is no number, such as a path to another property. */
    private BigDecimal number(String term) {
        String text = annotations.get(term).orElse("");
        boolean digits =
                !text.isEmpty() && text.length() <= LONGEST_NUMBER && text.matches("-?[0-9]{1,40}(\\.[0-9]{1,20})?");
        return digits ? new BigDecimal(text) : null;
    }
}
