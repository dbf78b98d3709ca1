package crosstie.sandbox.limit;

/**
 * What one user may do on one web server (D-54).
 *
 * @param millis of execution in the window
 * @param concurrent requests at once
 */
record Allowance(int requests, long millis, int concurrent) {
    static final long WINDOW_MILLIS = 300_000;
    static final Allowance DOCUMENTED = new Allowance(6_000, 1_200_000, 52);
}
