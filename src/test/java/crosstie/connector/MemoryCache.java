package crosstie.connector;

import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Metadata of one environment, for as long as a test runs. */
final class MemoryCache implements MetadataCache {
    private record Entry(String etag, Instant read, byte[] content) {}

    private final Map<String, Entry> all = new TreeMap<>();

    @Override
    public synchronized Optional<Kept> find(String environment, String document) {
        return Optional.ofNullable(all.get(document))
                .map(e -> new Kept(e.etag, e.read, new ByteArrayInputStream(e.content)));
    }

    @Override
    public synchronized void keep(String environment, String document, String etag, Instant read, byte[] content) {
        all.put(document, new Entry(etag, read, content));
    }

    @Override
    public synchronized void confirm(String environment, String document, Instant read) {
        all.computeIfPresent(document, (d, e) -> new Entry(e.etag, read, e.content));
    }

    @Override
    public synchronized List<String> documents(String environment) {
        return List.copyOf(all.keySet());
    }

    @Override
    public synchronized void forget(String environment) {
        all.clear();
    }
}
