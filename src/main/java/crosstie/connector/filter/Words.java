package crosstie.connector.filter;

import crosstie.model.Filter;
import java.util.Locale;

/** Operators as OData spells them. */
public final class Words {
    private Words() {}

    public static String of(Filter.Operator operator) {
        return operator.name().toLowerCase(Locale.ROOT);
    }

    public static String of(Filter.Part part) {
        return switch (part) {
            case CONTAINS -> "contains";
            case STARTS_WITH -> "startswith";
            case ENDS_WITH -> "endswith";
        };
    }
}
