package crosstie.mapping;

import crosstie.model.Choice;
import crosstie.model.Field;
import crosstie.model.FieldType;
import crosstie.model.LookupTarget;
import java.util.Set;
import java.util.stream.Collectors;

/** Which types go into which without a step: the conversions of the contract, told by the shapes alone. */
enum Fit {
    YES,
    /** Some values fit: decimals that are whole, long numbers that are short. */
    NARROWS,
    NO;

    private static final Set<FieldType> ANYTHING = Set.of(FieldType.OTHER);
    private static final Set<FieldType> IDS = Set.of(FieldType.GUID, FieldType.LOOKUP);

    /**
     * @param source the source field where nothing stands between, else null
     * @param bare whether no step stands between; text that a step gave is read as what the destination wants
     */
    static Fit of(FieldType from, Field source, Field to, boolean bare) {
        FieldType type = to.type();
        if (ANYTHING.contains(from) || ANYTHING.contains(type) || from == type && !from.isChoice()) {
            return YES;
        }
        if (!bare && from.isText()) {
            return type == FieldType.BINARY ? NO : YES;
        }
        if (type.isText()) {
            return from.isText()
                            || from.isNumber()
                            || from.isChoice()
                            || IDS.contains(from)
                            || from == FieldType.CHOICES
                    ? YES
                    : NO;
        }
        if (type.isNumber()) {
            return number(from, type);
        }
        return switch (type) {
            case BOOLEAN -> yes(from.isChoice() && source != null && isYesNo(source));
            case DATE, DATE_TIME -> yes(from == FieldType.DATE || from == FieldType.DATE_TIME);
            case GUID, LOOKUP -> yes(IDS.contains(from));
            case CHOICE, STATE -> choice(from, source, to);
            default -> NO;
        };
    }

    private static Fit number(FieldType from, FieldType to) {
        if (!from.isNumber()) {
            return NO;
        }
        boolean decimal = from == FieldType.DECIMAL || from == FieldType.MONEY;
        boolean whole = to != FieldType.DECIMAL && to != FieldType.MONEY;
        return whole && (decimal || from == FieldType.LONG && to == FieldType.INTEGER) ? NARROWS : YES;
    }

    /** Members of two lists are the same only where the lists are; a number that two lists share means nothing. */
    private static Fit choice(FieldType from, Field source, Field to) {
        if (from == FieldType.BOOLEAN) {
            return yes(isYesNo(to));
        }
        if (!from.isChoice()) {
            return yes(from.isText() && to.choices().isEmpty());
        }
        if (source == null || source.choices().isEmpty() || to.choices().isEmpty()) {
            return yes(source == null || source.wireType().equals(to.wireType()));
        }
        return yes(to.choices().containsAll(source.choices())
                || !ChoiceConversion.holdsNumbers(source) && names(to).containsAll(names(source)));
    }

    /** F&O's own boolean (F-9), also where its members were not told. */
    static boolean isYesNo(Field field) {
        return field.choices().isEmpty()
                ? field.wireType().endsWith("NoYes")
                : names(field).equals(Set.of("yes", "no"));
    }

    private static Set<String> names(Field field) {
        return field.choices().stream()
                .map(Choice::value)
                .map(v -> v.toLowerCase(java.util.Locale.ROOT))
                .collect(Collectors.toSet());
    }

    private static Fit yes(boolean fits) {
        return fits ? YES : NO;
    }

    /** The one step that makes it fit. */
    static String remedy(FieldType from, FieldType to) {
        return switch (to) {
            case TEXT, MEMO -> from == FieldType.BOOLEAN ? "yesNo" : "formatDate";
            case INTEGER, LONG, DECIMAL, MONEY, TIME -> from.isText() ? "number" : "valueMap";
            case DATE, DATE_TIME -> "date";
            default -> "valueMap";
        };
    }

    static String targets(Field lookup) {
        return lookup.lookup().stream().map(LookupTarget::entity).collect(Collectors.joining(", "));
    }
}
