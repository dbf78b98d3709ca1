package crosstie.engine;

import crosstie.mapping.Mapper;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** Which positions of a row are sent. */
final class Positions {
    private Positions() {}

    static int[] sent(Object[] values) {
        return sent(values, i -> true);
    }

    static int[] sent(Object[] values, IntPredicate which) {
        return IntStream.range(0, values.length)
                .filter(i -> values[i] != Mapper.LEFT_OUT && which.test(i))
                .toArray();
    }
}
