package crosstie.odata.csdl;

import crosstie.odata.ODataException;
import crosstie.odata.ODataException.Kind;

/**
 * How much of a document may be kept, in bytes as a model needs them, roughly. A document can be small on the wire and still fill the
 * memory; this stops it long before, whatever it is made of.
 */
final class Quota {
    /** Twice what the largest document that is known takes. */
    static final long MOST = 48L << 20;
    /** An object with a few references. */
    static final int THING = 56;

    private long kept;

    void keep(long bytes) {
        kept += bytes;
        if (kept > MOST) {
            throw new ODataException(Kind.HUGE_METADATA, "metadata");
        }
    }

    void thing() {
        keep(THING);
    }

    void text(String text) {
        keep(2 * THING + text.length());
    }
}
