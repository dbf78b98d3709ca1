package crosstie.connector;

import crosstie.odata.Pacer;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** One pacer for each environment and user, whoever opens it in this process: limits are per user (D-54). Safe for several threads. */
public final class Pacers {
    private final Map<String, Pacer> all = new ConcurrentHashMap<>();

    /**
     * The one of that account, made when there is none.
     *
     * @param account environment and user
     */
    public <P extends Pacer> P of(String account, Class<P> kind, Supplier<P> made) {
        return kind.cast(all.computeIfAbsent(account, a -> made.get()));
    }
}
