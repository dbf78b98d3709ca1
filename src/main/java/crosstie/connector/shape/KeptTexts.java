package crosstie.connector.shape;

import crosstie.connector.MetadataCache;
import crosstie.connector.Surroundings;
import crosstie.model.Connection;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Texts that were asked for one by one, kept for good by whatever names them (F-14). Safe for several threads. */
public final class KeptTexts {
    private static final byte VERSION = 1;
    private static final int LARGEST = 64 << 20;
    private static final int MOST = 500_000;

    private final MetadataCache cache;
    private final Clock clock;
    private final String environment;
    private final String document;
    private Map<String, String> texts;
    private int version;

    public KeptTexts(Connection connection, Surroundings surroundings, String document) {
        this.cache = surroundings.metadata();
        this.clock = surroundings.clock();
        this.environment = connection.identity();
        this.document = document;
    }

    public synchronized Optional<String> find(String name) {
        return Optional.ofNullable(texts().get(name));
    }

    /** Raised whenever more is known; 0 while nothing is. */
    public synchronized int version() {
        return texts().isEmpty() ? 0 : version + 1;
    }

    /** Adds to what is known, by this process and by others meanwhile. */
    public synchronized void keep(Map<String, String> more) {
        if (more.isEmpty()) {
            return;
        }
        Map<String, String> all = read();
        all.putAll(texts());
        all.putAll(more);
        texts = all;
        version++;
        if (all.size() <= MOST) {
            cache.keep(environment, document, "", clock.instant(), packed(all));
        }
    }

    private Map<String, String> texts() {
        if (texts == null) {
            texts = read();
        }
        return texts;
    }

    private Map<String, String> read() {
        return cache.find(environment, document).map(KeptTexts::unpacked).orElseGet(HashMap::new);
    }

    private static byte[] packed(Map<String, String> all) {
        PackedBytes out = new PackedBytes();
        out.one(VERSION);
        out.number(all.size());
        all.forEach((name, text) -> {
            out.text(name);
            out.text(text);
        });
        return out.array();
    }

    /** What cannot be read is asked for again. */
    private static Map<String, String> unpacked(MetadataCache.Kept kept) {
        try (InputStream in = kept.content()) {
            PackedCursor cursor = new PackedCursor(in.readNBytes(LARGEST), 0);
            Map<String, String> all = new HashMap<>();
            if (cursor.one() == VERSION) {
                for (int n = cursor.count(); n > 0; n--) {
                    all.put(cursor.text(), cursor.text());
                }
            }
            return all;
        } catch (IOException | IndexOutOfBoundsException broken) {
            return new HashMap<>();
        }
    }
}
