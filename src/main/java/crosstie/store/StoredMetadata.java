package crosstie.store;

import crosstie.connector.MetadataCache;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.jdbi.v3.core.Handle;

/** Metadata of environments, packed. All documents together stay under a limit: those that were not used for longest make room. */
public final class StoredMetadata implements MetadataCache {
    private static final int PART = 1_000_000;
    private static final long MOST_BYTES = 256L << 20;

    private final Database database;
    private final Clock clock;
    private final long most;

    StoredMetadata(Database database, Clock clock) {
        this(database, clock, MOST_BYTES);
    }

    StoredMetadata(Database database, Clock clock, long most) {
        this.database = database;
        this.clock = clock;
        this.most = most;
    }

    @Override
    public Optional<Kept> find(String environment, String document) {
        return database.call(h -> {
            h.execute(
                    "update metadata set used = ? where environment = ? and document = ?",
                    at(clock.instant()),
                    environment,
                    document);
            return h.createQuery("select etag, read_at from metadata where environment = ? and document = ?")
                    .bind(0, environment)
                    .bind(1, document)
                    .map((r, c) -> new Kept(
                            r.getString(1),
                            r.getObject(2, OffsetDateTime.class).toInstant(),
                            new InflaterInputStream(new ByteArrayInputStream(bytes(h, environment, document)))))
                    .findOne();
        });
    }

    private static byte[] bytes(Handle h, String environment, String document) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        h.createQuery("select content from metadata_part where environment = ? and document = ? order by part")
                .bind(0, environment)
                .bind(1, document)
                .map((r, c) -> r.getBytes(1))
                .forEach(all::writeBytes);
        return all.toByteArray();
    }

    /** A document too large for the whole room is not kept at all. */
    @Override
    public void keep(String environment, String document, String etag, Instant read, byte[] content) {
        byte[] packed = packed(content);
        database.call(h -> {
            h.execute("delete from metadata where environment = ? and document = ?", environment, document);
            if (packed.length <= most) {
                makeRoom(h, packed.length);
                insert(h, environment, document, etag, read, packed);
            }
            return null;
        });
    }

    private void insert(Handle h, String environment, String document, String etag, Instant read, byte[] packed) {
        h.execute(
                "insert into metadata values (?, ?, ?, ?, ?, ?)",
                environment,
                document,
                etag,
                at(read),
                packed.length,
                at(clock.instant()));
        for (int part = 0; part * PART < packed.length; part++) {
            byte[] some = Arrays.copyOfRange(packed, part * PART, Math.min((part + 1) * PART, packed.length));
            h.execute("insert into metadata_part values (?, ?, ?, ?)", environment, document, part, some);
        }
    }

    private record Line(String environment, String document, long bytes) {}

    private void makeRoom(Handle h, long wanted) {
        List<Line> eldestLast = h.createQuery("select environment, document, bytes from metadata order by used desc")
                .map((r, c) -> new Line(r.getString(1), r.getString(2), r.getLong(3)))
                .list();
        long total = wanted;
        for (Line line : eldestLast) {
            total += line.bytes;
            if (total > most) {
                h.execute(
                        "delete from metadata where environment = ? and document = ?", line.environment, line.document);
            }
        }
    }

    @Override
    public void confirm(String environment, String document, Instant read) {
        database.call(h -> h.execute(
                "update metadata set read_at = ? where environment = ? and document = ?",
                at(read),
                environment,
                document));
    }

    @Override
    public List<String> documents(String environment) {
        return database.call(h -> h.createQuery("select document from metadata where environment = ? order by document")
                .bind(0, environment)
                .mapTo(String.class)
                .list());
    }

    @Override
    public void forget(String environment) {
        database.call(h -> h.execute("delete from metadata where environment = ?", environment));
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static byte[] packed(byte[] content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(content.length / 2);
        Deflater deflater = new Deflater(Deflater.BEST_SPEED);
        try (DeflaterOutputStream zip = new DeflaterOutputStream(out, deflater)) {
            zip.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            deflater.end();
        }
        return out.toByteArray();
    }
}
