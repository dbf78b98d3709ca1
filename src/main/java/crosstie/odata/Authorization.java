package crosstie.odata;

/** Who asks. Called from many threads. */
public interface Authorization {
    /** Value of the Authorization header for the next request, such as {@code Bearer …}; empty sends none. May fetch a token first. */
    String header();

    /**
     * Told once when the service refused what {@link #header()} gave (401), however many requests were refused with it. The next
     * {@code header()} should give another one; when it does not, the requests fail as {@code UNAUTHORIZED}.
     */
    void renew();

    /** Signs in with nothing. */
    static Authorization none() {
        return fixed("");
    }

    /** Always the same header. */
    static Authorization fixed(String header) {
        return new Authorization() {
            @Override
            public String header() {
                return header;
            }

            @Override
            public void renew() {
                // nothing better to offer
            }
        };
    }
}
