package crosstie.engine;

import crosstie.mapping.Mapper;
import java.util.Arrays;
import java.util.function.IntPredicate;

/** Which positions of a row are sent. */
final class Positions {
    private Positions() {}

    static int[] sent(Object[] values) {
        return sent(values, i -> true);
    }

    static int[] sent(Object[] values, IntPredicate which) {
        int[] positions = new int[values.length];
        int count = 0;
        for (int i = 0; i < values.length; i++) {
            if (values[i] != Mapper.LEFT_OUT && which.test(i)) {
                positions[count++] = i;
            }
        }
        return Arrays.copyOf(positions, count);
    }
}
