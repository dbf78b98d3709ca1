package crosstie.studio;

import java.util.function.Consumer;
import java.util.function.Supplier;

/** Something costly, made when first asked for and closed if it was ever made. */
final class Once<T> implements Supplier<T> {
    private final Supplier<T> maker;
    private T made;

    Once(Supplier<T> maker) {
        this.maker = maker;
    }

    @Override
    public synchronized T get() {
        if (made == null) {
            made = maker.get();
        }
        return made;
    }

    synchronized void ifMade(Consumer<T> end) {
        if (made != null) {
            end.accept(made);
            made = null;
        }
    }
}
