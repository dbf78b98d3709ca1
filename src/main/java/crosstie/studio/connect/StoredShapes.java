package crosstie.studio.connect;

import crosstie.connector.MetadataCache;
import crosstie.store.Store;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Metadata in the store, which opens when first asked for. */
record StoredShapes(Supplier<Store> store) implements MetadataCache {
    @Override
    public Optional<Kept> find(String environment, String document) {
        return store.get().metadata().find(environment, document);
    }

    @Override
    public void keep(String environment, String document, String etag, Instant read, byte[] content) {
        store.get().metadata().keep(environment, document, etag, read, content);
    }

    @Override
    public void confirm(String environment, String document, Instant read) {
        store.get().metadata().confirm(environment, document, read);
    }

    @Override
    public List<String> documents(String environment) {
        return store.get().metadata().documents(environment);
    }

    /** When what is kept of an environment was read, or last confirmed; the oldest document counts. */
    Optional<Instant> oldest(String environment) {
        return documents(environment).stream()
                .flatMap(document -> find(environment, document).stream())
                .map(StoredShapes::read)
                .min(Comparator.naturalOrder());
    }

    private static Instant read(Kept kept) {
        try {
            kept.content().close();
            return kept.read();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void forget(String environment) {
        store.get().metadata().forget(environment);
    }
}
