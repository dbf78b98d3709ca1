package crosstie.store;

import java.nio.file.Path;

/** A process that keeps one secret again and again. */
final class KeepingChild {
    static final int TIMES = 100;

    private KeepingChild() {}

    public static void main(String... args) {
        try (Store store = Store.open(Path.of(args[0]))) {
            for (int i = 0; i < TIMES; i++) {
                store.vault().keep("crm", "tokens", "child " + i);
            }
        }
    }
}
