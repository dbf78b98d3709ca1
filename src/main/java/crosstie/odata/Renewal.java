package crosstie.odata;

/** Asks for a new sign-in once for all requests that were refused with the same one. */
final class Renewal {
    private final Authorization authorization;
    private String refused;

    Renewal(Authorization authorization) {
        this.authorization = authorization;
    }

    String header() {
        return authorization.header();
    }

    /** Whether there is now something else to try than {@code used}. */
    synchronized boolean renew(String used) {
        if (used.equals(authorization.header()) && !used.equals(refused)) {
            authorization.renew();
            refused = used;
        }
        return !used.equals(authorization.header());
    }
}
