package crosstie.connector;

import crosstie.model.ChangeWay;
import crosstie.model.Connection;
import crosstie.model.Entity;
import crosstie.model.EntityMatch;
import crosstie.model.EntityName;
import crosstie.model.FilterPlan;
import crosstie.model.IntegrationKey;
import crosstie.model.MetadataChange;
import crosstie.model.TestStep;
import crosstie.model.Usage;
import crosstie.model.Watermark;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * One environment of a system, opened. Safe for several threads. Throttled or unavailable answers are waited for and retried below this
 * interface, in one retry layer; what comes through is final. Refused sign-in, unknown entities and schema mismatches are
 * {@link crosstie.model.Refusal}s that stop a task.
 */
public interface Environment extends AutoCloseable {
    Connection connection();

    /** All entities, without their fields. */
    List<EntityName> entities();

    /**
     * The whole shape of an entity; read once and kept.
     *
     * @param called name, collection or label, without case
     * @throws crosstie.model.Refusal {@code ENTITY_UNKNOWN} with the nearest names
     */
    Entity entity(String called);

    /**
     * An entity to be looked at by a person: with all labels, also those that have to be asked for one by one (F-14).
     *
     * @throws crosstie.model.Refusal {@code ENTITY_UNKNOWN} with the nearest names
     */
    default Entity shown(String called) {
        return entity(called);
    }

    /**
     * Entities and fields whose names or labels hold all words, best first: entities that are called so, then those with fields that are.
     *
     * @param most entities at most
     */
    default List<EntityMatch> search(String words, int most) {
        String wanted = words.strip().toLowerCase(Locale.ROOT);
        return entities().stream()
                .filter(e -> (e.collection() + "\n" + e.name() + "\n" + e.label())
                        .toLowerCase(Locale.ROOT)
                        .contains(wanted))
                .limit(most)
                .map(e -> new EntityMatch(e, List.of()))
                .toList();
    }

    /** Reads metadata anew, whatever is kept, and tells what changed since it was read before; nothing when it was not. */
    default List<MetadataChange> refresh() {
        return List.of();
    }

    /** Companies the user may see (F-20), lower case; empty where the system has none. */
    List<String> companies();

    /** Rows that the query would read; -1 when the system does not tell exactly (D-18). */
    long count(Query query);

    /** Which part of the query's filter the system would be asked for, and which is left; nothing is sent. */
    default FilterPlan plan(Query query) {
        return new FilterPlan("", Optional.ofNullable(query.filter()), Optional.empty());
    }

    /** Reads page by page, ordered by key. The selection's values stand in each row in the order of {@link Query#select()}. */
    Source read(Query query);

    /** The cheapest honest way to find what changed in an entity; asked of the system once and kept (D-51, F-45). */
    ChangeWay changeWay(Entity entity);

    /**
     * Reads what changed since a watermark of an earlier call with the same entity and selection. An empty watermark, or one that the
     * system does not take any more, reads everything: {@link Changes#isComplete()}.
     *
     * @throws crosstie.model.Refusal stopped, when the system cannot be read at all
     */
    Changes changes(Query query, Optional<Watermark> since);

    /**
     * Reads the rows whose key fields hold one of {@code keys}, in as few requests as URL limits allow; in any order; several rows of one key
     * are all returned. Text is compared without case by both systems.
     */
    List<Found> readByKey(Query query, IntegrationKey key, List<Object[]> keys);

    /** Opens a sink for one entity. */
    Sink write(WritePlan plan);

    /** As {@link #test(Consumer)}, for those who wait for the end. */
    default List<TestStep> test() {
        return test(step -> {});
    }

    /**
     * Tests the connection step by step; later steps are left out after one that failed.
     *
     * @param ended told each step when it has ended, in the calling thread
     */
    List<TestStep> test(Consumer<TestStep> ended);

    /** Requests sent so far. */
    long requests();

    /** What was used of the system's limits, by us and by other engines on this machine (D-54). */
    default Usage usage() {
        return Usage.NONE;
    }

    @Override
    void close();
}
