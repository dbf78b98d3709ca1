package crosstie.connector;

import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Metadata documents of environments, kept between processes with their age. Implemented by {@code store}. Documents are in the
 * connector's own compact form, never a secret.
 */
public interface MetadataCache {
    /**
     * What is kept of a document.
     *
     * @param etag the system's mark of this version; empty where it gives none
     * @param read when it was read from the system, or last confirmed by it
     * @param content to be closed by the taker
     */
    record Kept(String etag, Instant read, InputStream content) {}

    /**
     * @param environment {@link crosstie.model.Connection#identity()}
     * @param document name chosen by the connector
     */
    Optional<Kept> find(String environment, String document);

    void keep(String environment, String document, String etag, Instant read, byte[] content);

    /** The system said that what is kept is still right. */
    void confirm(String environment, String document, Instant read);

    /** Names of the documents that are kept of an environment, in order. */
    List<String> documents(String environment);

    /** Forgets all documents of an environment. */
    void forget(String environment);

    /** Keeps nothing. */
    static MetadataCache none() {
        return new MetadataCache() {
            @Override
            public Optional<Kept> find(String environment, String document) {
                return Optional.empty();
            }

            @Override
            public void keep(String environment, String document, String etag, Instant read, byte[] content) {
                // nothing is kept, on purpose
            }

            @Override
            public void confirm(String environment, String document, Instant read) {
                // there is nothing
            }

            @Override
            public List<String> documents(String environment) {
                return List.of();
            }

            @Override
            public void forget(String environment) {
                // there is nothing
            }
        };
    }
}
