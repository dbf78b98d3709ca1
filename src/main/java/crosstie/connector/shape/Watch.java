package crosstie.connector.shape;

import crosstie.connector.Page;
import crosstie.connector.Query;
import crosstie.connector.RowWrite;
import crosstie.connector.Sink;
import crosstie.connector.SinkAround;
import crosstie.connector.Source;
import crosstie.connector.WriteAnswer;
import crosstie.connector.WritePlan;
import crosstie.model.Entity;
import crosstie.model.Field;
import crosstie.model.FieldPath;
import crosstie.model.Filter;
import crosstie.model.MetadataChange;
import crosstie.model.MetadataChange.Kind;
import crosstie.model.Refusal;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/**
 * Notices in the middle of a run that the system's metadata changed (D-13). Each page and batch asks for the entity as it is now, which
 * costs nothing until what is kept has to be confirmed. A change that concerns the fields in use stops the task at its checkpoint; resumed,
 * it goes on with the new shape. Any other change is passed over.
 */
public final class Watch {
    /** So often a task looks in vain: whoever reads or writes meets a system in trouble by itself, with its retries. */
    private static final int MOST_FAILURES = 3;

    private static final System.Logger LOG = System.getLogger(Watch.class.getName());

    private final Function<String, Optional<Entity>> now;

    /** @param now an entity by collection, as it may be believed at this moment; empty where nothing was ever read */
    public Watch(Function<String, Optional<Entity>> now) {
        this.now = now;
    }

    public Source over(Source source, Query query) {
        Set<String> used = new HashSet<>(query.entity().key());
        query.select().stream().map(FieldPath::field).forEach(used::add);
        Using using = new Using(query.entity(), used, false);
        return new Source() {
            @Override
            public Page next() {
                using.check();
                return source.next();
            }

            @Override
            public Filter rest() {
                return source.rest();
            }

            @Override
            public void close() {
                source.close();
            }
        };
    }

    public Sink over(Sink sink, WritePlan plan) {
        Set<String> used = new HashSet<>(plan.key().fields());
        plan.columns().stream().map(Field::name).forEach(used::add);
        Using using = new Using(plan.entity(), used, true);
        return new SinkAround(sink) {
            @Override
            public List<WriteAnswer> send(List<RowWrite> rows) {
                using.check();
                return sink.send(rows);
            }
        };
    }

    /** An entity as a task took it at its start. */
    private final class Using {
        private final Entity entity;
        private final Set<String> fields;
        private final boolean writing;
        private final AtomicInteger failures = new AtomicInteger();
        private volatile Entity compared;

        Using(Entity entity, Set<String> fields, boolean writing) {
            this.entity = entity;
            this.fields = fields;
            this.writing = writing;
            this.compared = entity;
        }

        /** @throws Refusal stopped, {@code METADATA_CHANGED} */
        void check() {
            Entity is = look().orElse(compared);
            if (is == compared) {
                return;
            }
            for (MetadataChange change : Difference.between(entity, is)) {
                if (concerns(change, is)) {
                    throw Refusal.stopped(
                            "METADATA_CHANGED",
                            entity.collection(),
                            change.field().isEmpty() ? entity.collection() : change.field(),
                            change.before().isEmpty() ? "–" : change.before(),
                            change.after().isEmpty() ? "–" : change.after());
                }
            }
            compared = is;
        }

        /** @throws Refusal usage, {@code ENTITY_UNKNOWN}: it is there no more */
        private Optional<Entity> look() {
            if (failures.get() >= MOST_FAILURES) {
                return Optional.empty();
            }
            try {
                return now.apply(entity.collection());
            } catch (Refusal e) {
                if (e.code().equals("ENTITY_UNKNOWN")) {
                    throw e;
                }
                failures.incrementAndGet();
                LOG.log(System.Logger.Level.DEBUG, "metadata of {0} not looked at: {1}", entity.collection(), e.code());
                return Optional.empty();
            }
        }

        private boolean concerns(MetadataChange change, Entity is) {
            boolean newlyRequired =
                    writing && is.field(change.field()).filter(Field::required).isPresent();
            return switch (change.kind()) {
                case KEY -> true;
                case FIELD_ADDED, REQUIRED -> newlyRequired;
                case WRITABLE -> writing && (change.field().isEmpty() || fields.contains(change.field()));
                case LENGTH, CHOICES, LOOKUP -> writing && fields.contains(change.field());
                case FIELD_REMOVED, TYPE -> fields.contains(change.field());
                case ENTITY_ADDED, ENTITY_REMOVED -> change.kind() == Kind.ENTITY_REMOVED;
            };
        }
    }
}
