package crosstie.sandbox.finops;

import crosstie.sandbox.limit.Shortage;

/** An answer with an error in the envelope of F-40. */
final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1;
    static final String WRITE = "Microsoft.Dynamics.Platform.Integration.Services.OData.AxODataWriteException";
    static final String BAD = "System.InvalidOperationException";
    static final String QUERY = "Microsoft.OData.ODataException";

    final int status;
    final String message;
    final String type;

    private Refused(int status, String message, String inner, String type) {
        super(inner, null, false, false);
        this.status = status;
        this.message = message;
        this.type = type;
    }

    /** A rule of the application was broken (F-41). */
    static Refused write(String aot, String infolog) {
        return new Refused(
                400,
                "An error has occurred.",
                "Write failed for table row of type '" + aot + "'. Infolog: " + infolog,
                WRITE);
    }

    static Refused update(String text) {
        return new Refused(
                400,
                "An error has occurred.",
                text,
                "Microsoft.Dynamics.Platform.Integration.Services.OData.AxODataUpdateException");
    }

    /** An action that failed (F-13). */
    static Refused action(String action, String entity, String why) {
        return new Refused(
                500,
                "An error has occurred.",
                "Exception occurred while executing action " + action + " on Entity " + entity + ": " + why,
                BAD);
    }

    static Refused payload(String text) {
        return new Refused(400, "The request is invalid.", text, QUERY);
    }

    static Refused query(String text) {
        return new Refused(400, "The query specified in the URI is not valid. " + text, text, QUERY);
    }

    /** F-32, which some servers say to a stale If-Match. */
    static Refused conflict(String label, String aot) {
        return write(
                aot,
                "Error: Cannot edit a record in " + label + " (" + aot + "). An update conflict occurred due to another"
                        + " user process deleting the record or changing one or more fields in the record.");
    }

    /** The same, answered by another status. */
    Refused as(int other) {
        return new Refused(other, message, getMessage(), type);
    }

    static Refused stale() {
        return new Refused(
                412, "An error has occurred.", "The record was changed by someone else since it was read.", WRITE);
    }

    /** F-56. */
    static Refused shortOfResources() {
        return new Refused(429, "An error has occurred.", Shortage.WORDS, BAD);
    }

    static Refused route(String uri) {
        return new Refused(404, "No HTTP resource was found that matches the request URI '" + uri + "'.", "", "");
    }

    static Refused verb(String method) {
        return new Refused(405, "The requested resource does not support http method '" + method + "'.", "", "");
    }

    /** Some versions say something (F-24). */
    static Refused missingInWords() {
        return new Refused(404, "No resource was found for the given key.", "", "");
    }

    /** Null stands for the empty 404 of a missing row (F-24). */
    static Refused missing() {
        return new Refused(404, null, "", "");
    }
}
