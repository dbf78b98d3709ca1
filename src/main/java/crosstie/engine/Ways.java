package crosstie.engine;

import crosstie.model.DiffWay;

/** Chooses how to compare, from two counts; -1 where a system does not tell. */
final class Ways {
    /** So many times the source's rows, and reading the whole destination costs more than asking for the keys. */
    private static final long MUCH_LARGER = 8;

    /** So few rows are asked for by key when nobody knows how many the destination has: systems tell small counts. */
    private static final long FEW = 500;

    private Ways() {}

    static DiffWay choose(boolean picked, long source, long destination) {
        if (destination == 0) {
            return DiffWay.NONE;
        }
        if (picked) {
            return DiffWay.BY_KEY;
        }
        if (source < 0) {
            return DiffWay.SCAN;
        }
        boolean few = destination < 0 ? source <= FEW : destination > source * MUCH_LARGER;
        return few ? DiffWay.BY_KEY : DiffWay.SCAN;
    }
}
