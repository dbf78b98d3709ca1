package crosstie.connector.shape;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Supplier;

/** Values read once and kept. Whoever asks for the same one meanwhile waits for it; a failed reading is not kept. */
public final class Kept<K, V> {
    private final Map<K, Slot<V>> slots = new ConcurrentHashMap<>();
    private final Function<K, V> reading;

    public Kept(Function<K, V> reading) {
        this.reading = reading;
    }

    public V get(K key) {
        return slots.computeIfAbsent(key, k -> new Slot<>()).get(() -> reading.apply(key));
    }

    private static final class Slot<V> {
        private final ReentrantLock lock = new ReentrantLock();
        private volatile V value;

        V get(Supplier<V> reading) {
            V now = value;
            if (now != null) {
                return now;
            }
            lock.lock();
            try {
                if (value == null) {
                    value = reading.get();
                }
                return value;
            } finally {
                lock.unlock();
            }
        }
    }
}
