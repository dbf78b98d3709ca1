package crosstie.sandbox.metadata;

import crosstie.sandbox.data.Shape;
import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;
import java.util.function.IntFunction;

/** Shapes that exist, followed by shapes that are made each time they are looked at. */
final class Lazy extends AbstractList<Shape> implements RandomAccess {
    private final List<Shape> first;
    private final int size;
    private final IntFunction<Shape> making;

    /** @param making the shape at a place, counted from the end of the first ones */
    Lazy(List<Shape> first, int size, IntFunction<Shape> making) {
        this.first = first;
        this.size = size;
        this.making = making;
    }

    @Override
    public Shape get(int index) {
        return index < first.size() ? first.get(index) : making.apply(index - first.size());
    }

    @Override
    public int size() {
        return size;
    }
}
