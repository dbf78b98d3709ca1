package crosstie.sandbox.data;

/** Gives equal short texts one object, because a million rows repeat the same few currencies, groups and cities. Bounded; races only cost a copy. */
public final class Pool {
    private static final int LONGEST = 24;
    private static final String[] SLOTS = new String[8192];

    private Pool() {}

    public static String one(String text) {
        if (text.length() > LONGEST) return text;
        int slot = (text.hashCode() * 0x9E3779B9) >>> 19;
        String known = SLOTS[slot];
        if (text.equals(known)) return known;
        SLOTS[slot] = text;
        return text;
    }
}
