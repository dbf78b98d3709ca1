package crosstie.connector.limit;

import crosstie.connector.Budget;
import crosstie.connector.Budget.Spent;
import java.util.Arrays;

/** What was spent in the sliding window, in slots of ten seconds. Not for several threads at once. */
final class Window {
    private static final long SLOT_MILLIS = 10_000;
    private static final int SLOTS = (int) (Budget.WINDOW.toMillis() / SLOT_MILLIS);

    private final Spent[] slots = new Spent[SLOTS];
    private final long[] numbers = new long[SLOTS];

    Window() {
        Arrays.fill(numbers, Long.MIN_VALUE);
    }

    void add(long now, Spent spent) {
        long number = Math.floorDiv(now, SLOT_MILLIS);
        int slot = Math.floorMod(number, SLOTS);
        slots[slot] = numbers[slot] == number ? slots[slot].plus(spent) : spent;
        numbers[slot] = number;
    }

    Spent sum(long now) {
        long oldest = Math.floorDiv(now, SLOT_MILLIS) - SLOTS + 1;
        Spent sum = Spent.NOTHING;
        for (int i = 0; i < SLOTS; i++) {
            sum = numbers[i] >= oldest ? sum.plus(slots[i]) : sum;
        }
        return sum;
    }
}
