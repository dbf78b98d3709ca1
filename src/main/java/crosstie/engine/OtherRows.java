package crosstie.engine;

import crosstie.connector.Environment;
import crosstie.connector.Found;
import crosstie.connector.Query;
import crosstie.model.Entity;
import crosstie.model.FieldPath;
import crosstie.model.IntegrationKey;
import crosstie.model.OrganizationMapping;
import crosstie.model.Reference;
import crosstie.transform.RowFinder;
import crosstie.transform.RowFinder.Question;
import crosstie.transform.RowsAwaited;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads values of other rows for the mappings of one task, in either system: all keys of a page and question in one go, what was found
 * before from memory. Safe for several threads.
 */
final class OtherRows {
    /** Stands for a row that is there and whose field is empty. */
    static final Object EMPTY = new Object();

    /** Stands for several rows of one key. */
    static final Object SEVERAL = new Object();

    /** The page that is being mapped by this thread. */
    private static final ScopedValue<PageQuestions> PAGE = ScopedValue.newInstance();

    private final Environment source;
    private final Environment destination;
    private final OrganizationMapping organization;
    private final Overlay overlay;
    private final Halt halt;
    private final FoundRows<Object> known = new FoundRows<>();

    OtherRows(
            Environment source, Environment destination, OrganizationMapping organization, Overlay overlay, Halt halt) {
        this.source = source;
        this.destination = destination;
        this.organization = organization;
        this.overlay = overlay;
        this.halt = halt;
    }

    /** For mappers: answers out of what was read for the page; outside a page there are no rows yet. */
    static Object find(Question question, Object key) {
        if (!PAGE.isBound()) {
            throw RowsAwaited.SIGNAL;
        }
        return PAGE.get().find(question, key);
    }

    /** Does work whose mappers ask on behalf of this page. */
    static void during(PageQuestions page, Runnable work) {
        ScopedValue.where(PAGE, page).run(work);
    }

    Optional<Object> known(Question question, String key) {
        return known.find(question, key);
    }

    /** The answers to a question by folded key: a value, {@link #EMPTY}, {@link #SEVERAL} or {@link RowFinder#NONE}. */
    Map<String, Object> read(Question question, Map<String, Object> keys) {
        halt.check();
        Map<String, Object> answers = new HashMap<>();
        for (Found found : found(question, keys.values())) {
            Object value = found.values()[1] == null ? EMPTY : found.values()[1];
            answers.merge(Lookups.folded(found.values()[0]), value, (one, other) -> SEVERAL);
        }
        answers.forEach((key, answer) -> known.keep(question, key, answer));
        keys.keySet().forEach(key -> answers.computeIfAbsent(key, k -> unread(question, k)));
        return answers;
    }

    /** In a preview a row may be one that an earlier task would create. */
    private Object unread(Question question, String key) {
        return question.destination() ? overlay.value(question, key).orElse(RowFinder.NONE) : RowFinder.NONE;
    }

    private List<Found> found(Question question, Collection<Object> keys) {
        Environment system = question.destination() ? destination : source;
        Entity entity = system.entity(question.collection());
        List<FieldPath> select = List.of(path(question.match()), path(question.take()));
        Query query = new Query(entity, select, null, organization, 0);
        IntegrationKey key = new IntegrationKey(List.of(question.match()));
        return system.readByKey(
                query, key, keys.stream().map(k -> new Object[] {bare(k)}).toList());
    }

    /** What is no path is no field either: the system says so. */
    private static FieldPath path(String text) {
        return FieldPath.parse(text).orElseGet(() -> FieldPath.plain(text));
    }

    private static Object bare(Object key) {
        return key instanceof Reference r ? r.id() : key;
    }
}
