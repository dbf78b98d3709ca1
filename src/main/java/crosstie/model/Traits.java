package crosstie.model;

import java.math.BigDecimal;

/**
 * What else a system tells of a field: wanted by people and by careful writers, not needed to read it.
 *
 * @param precision digits in all; -1 when not told
 * @param min smallest number; null when not told
 * @param max largest number; null when not told
 * @param level how much the system wants a value (D-12)
 * @param days how a date and time is meant (D-35)
 * @param computed the system works the value out itself (D-40)
 * @param format what the text is, such as {@code Email} or {@code Url}; empty when not told
 * @param choices name of the list that several fields share; empty for none
 * @param help what the system says about the field; empty when it says nothing
 */
public record Traits(
        int precision,
        BigDecimal min,
        BigDecimal max,
        Level level,
        Days days,
        boolean computed,
        String format,
        String choices,
        String help) {

    /** Only {@link #SYSTEM} is enforced by the Web API; the others are for forms. */
    public enum Level {
        UNTOLD,
        NONE,
        RECOMMENDED,
        APPLICATION,
        SYSTEM
    }

    /** Behaviour of dates. */
    public enum Days {
        UNTOLD,
        /** A point in time, shown in each user's zone. */
        USER_LOCAL,
        /** Digits without a zone: the Z of the answer is not meant. */
        ZONE_INDEPENDENT,
        /** A calendar day. */
        DATE_ONLY
    }

    /** Nothing is told. */
    public static final Traits NONE = new Traits(-1, null, null, Level.UNTOLD, Days.UNTOLD, false, "", "", "");
}
