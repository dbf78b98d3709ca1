package crosstie.sandbox.data;

import java.util.UUID;

/** Primary keys of demo rows: they follow from table and place, and lead back to it. They rise with the place. */
public final class Ids {
    private static final long HIGH = 0x0b7d_0000_5c3b_ee11L;
    private static final long LOW = 0xbdf4_0000_0000_0000L;
    private static final long ROW_BITS = 0x0000_ffff_ffff_ffffL;
    private static final long FIRST_ROW = 0x0000_000d_3a00_0001L;

    private Ids() {}

    public static UUID of(int table, int row) {
        return new UUID(HIGH | (long) table << 32, LOW | FIRST_ROW + row);
    }

    /** The row of the table's demo data that has this id, or -1. */
    public static int row(int table, UUID id) {
        if (id.getMostSignificantBits() != (HIGH | (long) table << 32)) return -1;
        long row = (id.getLeastSignificantBits() & ROW_BITS) - FIRST_ROW;
        return (id.getLeastSignificantBits() & ~ROW_BITS) == LOW && row >= 0 && row < Integer.MAX_VALUE
                ? (int) row
                : -1;
    }
}
