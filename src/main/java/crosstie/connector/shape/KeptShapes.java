package crosstie.connector.shape;

import crosstie.connector.Address;
import crosstie.connector.MetadataCache;
import crosstie.connector.Surroundings;
import crosstie.model.Connection;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/**
 * One document of an environment: from the cache while it may be believed, confirmed by the system's mark where there is one, else read
 * anew. Safe for several threads; whoever asks meanwhile waits.
 */
public final class KeptShapes {
    private static final int LARGEST = 256 << 20;

    /** How the document is read. */
    public interface Reading {
        /**
         * @param mark of the version that is known; empty for none
         * @return empty when that version is still the right one
         */
        Optional<Read> read(String mark);
    }

    /** @param mark the system's own mark of this version; empty where it gives none */
    public record Read(Shapes shapes, String mark) {}

    private record Version(Shapes shapes, String mark, Instant checked) {}

    private final MetadataCache cache;
    private final Clock clock;
    private final String environment;
    private final String document;
    private final Freshness freshness;
    private final Reading reading;
    private Version now;
    private boolean asked;

    public KeptShapes(Connection connection, Surroundings surroundings, String document, Reading reading) {
        this.cache = surroundings.metadata();
        this.clock = surroundings.clock();
        this.environment = connection.identity();
        this.document = document;
        this.freshness = new Freshness(Address.isLoopback(connection.address().getHost()));
        this.reading = reading;
    }

    /** What may be believed. */
    public synchronized Shapes get() {
        Version known = known();
        if (known == null || !freshness.isBelieved(known.mark, known.checked, clock.instant())) {
            ask(known);
        }
        return now.shapes;
    }

    /** Asks the system unless this was done before: for whoever misses something in what was kept. */
    public synchronized Shapes sure() {
        if (!asked) {
            ask(known());
        }
        return now.shapes;
    }

    /** What is kept, however old; empty when nothing is. Asks nobody. */
    public synchronized Optional<Shapes> before() {
        return Optional.ofNullable(known()).map(Version::shapes);
    }

    /** Reads the whole anew, whatever is kept. */
    public synchronized Shapes anew() {
        ask(null);
        return now.shapes;
    }

    private Version known() {
        if (now == null) {
            now = cache.find(environment, document).flatMap(KeptShapes::version).orElse(null);
        }
        return now;
    }

    private static Optional<Version> version(MetadataCache.Kept kept) {
        try (InputStream in = kept.content()) {
            return Shapes.read(in.readNBytes(LARGEST)).map(s -> new Version(s, kept.etag(), kept.read()));
        } catch (IOException broken) {
            return Optional.empty(); // no worse than a cache that holds nothing: the system is asked
        }
    }

    private void ask(Version known) {
        Instant at = clock.instant();
        Optional<Read> read = reading.read(known == null ? "" : known.mark);
        if (read.isPresent()) {
            Read r = read.get();
            now = new Version(r.shapes, r.mark, at);
            cache.keep(environment, document, r.mark, at, r.shapes.bytes());
        } else {
            now = new Version(known.shapes, known.mark, at);
            cache.confirm(environment, document, at);
        }
        asked = true;
    }
}
