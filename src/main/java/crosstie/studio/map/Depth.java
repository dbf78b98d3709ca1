package crosstie.studio.map;

/**
 * How far a check goes.
 *
 * @param hints also what is good to know, though nothing has to be done about it
 * @param live also what the rows say that stand in both systems today
 */
public record Depth(boolean hints, boolean live) {
    public static final Depth PLAIN = new Depth(false, false);
}
