package crosstie.template.dualwrite;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** Which ways a row goes: from the leg's source to its destination, back, or both. */
enum Direction {
    FORWARD,
    BACKWARD;

    /** None when the text says none. Maps write numbers, words or signs. */
    static Set<Direction> of(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "1", "forward", ">", ">>" -> EnumSet.of(FORWARD);
            case "2", "backward", "reverse", "<", "<<" -> EnumSet.of(BACKWARD);
            case "3", "bidirectional", "both", "=", "><", "<>" -> EnumSet.allOf(Direction.class);
            default -> EnumSet.noneOf(Direction.class);
        };
    }
}
