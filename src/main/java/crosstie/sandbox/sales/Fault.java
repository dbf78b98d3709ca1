package crosstie.sandbox.sales;

import java.util.UUID;

/** An answer with an error in the envelope of D-53. */
final class Fault extends RuntimeException {
    private static final long serialVersionUID = 1;
    final int status;
    final String code;
    /** What became of the single rows of a bulk message, as JSON; empty for all others (D-47). */
    final String rows;

    Fault(int status, String code, String message) {
        this(status, code, message, "");
    }

    Fault(int status, String code, String message, String rows) {
        super(message, null, false, false);
        this.status = status;
        this.code = code;
        this.rows = rows;
    }

    /** D-22. */
    static Fault query(String message) {
        return new Fault(400, "0x80060888", message);
    }

    /** D-37. */
    static Fault payload(String message) {
        return new Fault(400, "0x80048d19", message);
    }

    static Fault invalid(String message) {
        return new Fault(400, "0x80040203", message);
    }

    static Fault missing(String table, UUID id) {
        return new Fault(404, "0x80040217", table + " With Id = " + id + " Does Not Exist");
    }

    static Fault segment(String name) {
        return new Fault(404, "0x8006088a", "Resource not found for the segment '" + name + "'.");
    }

    static Fault verb(String method) {
        return new Fault(405, "0x80060888", "The requested resource does not support http method '" + method + "'.");
    }
}
