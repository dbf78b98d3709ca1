package crosstie.ui.mapping;

/**
 * Where one tie runs, in the canvas's coordinates: a cubic curve that leaves both ports horizontally.
 *
 * @param tie what it stands for
 * @param x0 source end; for a stub where it begins
 * @param y0 middle of the source row
 * @param x1 destination end
 * @param y1 middle of the destination row
 */
record TieShape(Tie tie, double x0, double y0, double x1, double y1) {
    /** Share of the width at which the curve's handles stand. */
    static final double HANDLE = 0.5;

    private static final int SAMPLES = 24;

    double xAt(double t) {
        double u = 1 - t;
        double w = x1 - x0;
        return u * u * u * x0 + 3 * u * u * t * (x0 + w * HANDLE) + 3 * u * t * t * (x1 - w * HANDLE) + t * t * t * x1;
    }

    double yAt(double t) {
        double u = 1 - t;
        return u * u * u * y0 + 3 * u * u * t * y0 + 3 * u * t * t * y1 + t * t * t * y1;
    }

    /** Distance of a point to the curve, in px, as near as a hit test needs. */
    double distance(double x, double y) {
        double best = Double.MAX_VALUE;
        for (int i = 0; i <= SAMPLES; i++) {
            double t = i / (double) SAMPLES;
            double dx = xAt(t) - x;
            double dy = yAt(t) - y;
            best = Math.min(best, dx * dx + dy * dy);
        }
        return Math.sqrt(best);
    }
}
