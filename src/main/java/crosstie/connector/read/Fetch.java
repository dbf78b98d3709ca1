package crosstie.connector.read;

import crosstie.connector.call.Calls;
import crosstie.odata.PageReader;
import crosstie.odata.RowPage;
import java.util.Map;

/** Reads one page, decoded. */
public interface Fetch {
    /** @throws crosstie.model.Refusal stopped, when it cannot be read */
    RowPage page(String url);

    /** With the same headers for every page (D-17). */
    static Fetch of(Calls calls, Map<String, String> headers, Selection selection) {
        PageReader reader = new PageReader(selection.columns());
        return url -> calls.read(url, headers, reader);
    }
}
