package crosstie.sandbox.metadata;

import java.util.SplittableRandom;

/** Shares a total among many as unevenly as real environments do: most have little, a few have a lot. */
final class Spread {
    private Spread() {}

    /** @param least for each; the total is met exactly */
    static int[] of(int total, int parts, int least, int most, SplittableRandom random) {
        double[] weights = new double[parts];
        double sum = 0;
        for (int i = 0; i < parts; i++) {
            weights[i] = Math.pow(1 - random.nextDouble(), -0.75) - 0.9;
            sum += weights[i];
        }
        int[] shares = new int[parts];
        int left = total;
        double unit = Math.max(0, total - (double) least * parts) / sum;
        for (int i = 0; i < parts; i++) {
            shares[i] = Math.min(most, least + (int) (weights[i] * unit));
            left -= shares[i];
        }
        for (int i = 0; left != 0; i = (i + 1) % parts) {
            int step = left > 0 ? 1 : -1;
            if (shares[i] + step < least || shares[i] + step > most) continue;
            shares[i] += step;
            left -= step;
        }
        return shares;
    }
}
