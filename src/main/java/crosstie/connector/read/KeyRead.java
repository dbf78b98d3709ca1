package crosstie.connector.read;

import crosstie.connector.Found;
import crosstie.connector.call.Calls;
import crosstie.connector.call.Together;
import crosstie.model.Refusal;
import crosstie.odata.RowPage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Reads the rows of given keys, several requests at a time.
 *
 * @param fetches one for each request: they run side by side
 * @param slots where the key's values stand in a row as read
 * @param id what addresses a row best, out of a finished row
 * @param room characters for the condition, percent-encoded
 * @param term the condition of one key; null when no row can have it
 * @param url the request that asks for such a chain of conditions
 */
public record KeyRead(
        Calls calls,
        Supplier<Fetch> fetches,
        Selection selection,
        int[] slots,
        Function<Object[], Object> id,
        int room,
        Function<Object[], String> term,
        Function<String, String> url) {

    /** More pages than this for one chunk is no answer to a question about some hundred keys. */
    private static final int MOST_PAGES = 1_000;

    /** Rows whose key was asked for; wildcards in a key's text may have brought more (D-19, F-16). */
    public List<Found> of(List<Object[]> keys) {
        Set<String> wanted = HashSet.newHashSet(keys.size());
        List<String> terms = new ArrayList<>(keys.size());
        for (Object[] key : keys) {
            String text = KeyText.of(key);
            String condition = text == null ? null : term.apply(key);
            if (condition != null && wanted.add(text)) {
                terms.add(condition);
            }
        }
        List<Callable<List<Found>>> questions = KeyChunks.of(terms, room, slots.length).stream()
                .map(chain -> (Callable<List<Found>>) () -> read(url.apply(chain), wanted))
                .toList();
        return Together.ask(questions).stream().flatMap(List::stream).toList();
    }

    private List<Found> read(String first, Set<String> wanted) {
        Fetch fetch = fetches.get();
        List<Found> found = new ArrayList<>();
        int pages = 0;
        for (String next = first; next != null; ) {
            if (++pages > MOST_PAGES) {
                throw Refusal.stopped("PAGING_LOOP", calls.failures().host());
            }
            RowPage page = fetch.page(next);
            page.rows().forEach(row -> keep(row, wanted, found));
            next = page.nextLink() == null ? null : calls.link(page.nextLink());
        }
        return found;
    }

    private void keep(Object[] row, Set<String> wanted, List<Found> found) {
        selection.finish(row);
        String text = KeyText.of(row, slots);
        if (text != null && wanted.contains(text)) {
            found.add(new Found(selection.asked(row), id.apply(row)));
        }
    }

    @Override
    public String toString() {
        return "KeyRead" + Arrays.toString(slots);
    }
}
