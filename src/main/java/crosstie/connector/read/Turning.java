package crosstie.connector.read;

/**
 * Turns pages where the system does not keep to a page size: asks for so many rows from a position on. Each page but the first begins with
 * the last row of the one before: when it does not, rows were written or deleted before it, and the page is asked for from further back
 * (F-19).
 */
public final class Turning {
    /** The address of some rows by position. */
    public interface Address {
        String of(long skip, long top);
    }

    private final int size;
    private final Address address;
    private final int overlap;
    private long position;
    private long asked;
    private long got;

    /** @param overlapping whether rows can be told apart */
    public Turning(int size, boolean overlapping, Address address) {
        this.size = size;
        this.overlap = overlapping ? 1 : 0;
        this.address = address;
    }

    String first() {
        return ask(0, size);
    }

    /** Notes rows that came, in one answer or in several that the system linked. */
    void came(int rows) {
        got += rows;
        position += rows;
    }

    /** Where to go on; null when fewer came than were asked for: then there are no more. */
    String next() {
        return got < asked || position == 0 ? null : ask(position - overlap, size + overlap);
    }

    /** Whether so many more rows would be the last. */
    boolean wouldEnd(int rows) {
        return got + rows < asked;
    }

    /** The page just asked for, with the one before it. */
    String fromFurtherBack() {
        long back = Math.max(0, position - size);
        return ask(back, asked + position - back);
    }

    /** Whether nothing came yet of what was asked for last, and it should begin with a row known before. */
    boolean isAtOverlap() {
        return overlap > 0 && got == 0 && position > 0;
    }

    private String ask(long skip, long top) {
        position = skip;
        asked = top;
        got = 0;
        return address.of(skip, top);
    }
}
