package crosstie.connector.flat;

import crosstie.connector.call.Calls;
import crosstie.connector.read.Fetch;
import crosstie.connector.read.Selection;
import crosstie.connector.read.Tracking;
import crosstie.odata.ODataException;
import crosstie.odata.PageReader;
import crosstie.odata.RowPage;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Reads long numbers as text where the service may think in doubles; one that does not know that form is asked the plain way from then on.
 */
final class ExactReads {
    private final Calls calls;
    private final Manner manner;
    private volatile boolean unknown;

    ExactReads(Calls calls, Manner manner) {
        this.calls = calls;
        this.manner = manner;
    }

    /** Reads with the failures of {@code odata}. */
    Tracking.Asking asking(FlatColumns columns) {
        return (url, headers, reader) -> read(columns, url, headers, reader);
    }

    Fetch fetch(FlatColumns columns, int pageSize, Selection selection) {
        PageReader reader = new PageReader(selection.columns());
        Map<String, String> headers = manner.reading(pageSize);
        return url -> {
            try {
                return read(columns, url, headers, reader);
            } catch (ODataException e) {
                throw calls.failures().stopped(e);
            }
        };
    }

    /** Empty where the system knows no such row. */
    Optional<Object[]> row(String url, Selection selection) {
        PageReader reader = new PageReader(selection.columns());
        return calls.find(url, manner.reading(0), answer -> reader.readRow(answer.body()));
    }

    private RowPage read(FlatColumns columns, String url, Map<String, String> headers, PageReader reader) {
        if (unknown || !manner.isRounding() || !columns.holdsLongNumbers()) {
            return calls.client().read(url, headers, reader);
        }
        try {
            Map<String, String> exact = new HashMap<>(headers);
            exact.put("Accept", ExactNumbers.CONTENT_TYPE);
            return calls.client().read(url, exact, reader);
        } catch (ODataException e) {
            if (e.status() != 400 && e.status() != 406 && e.status() != 415) {
                throw e;
            }
            RowPage plain = calls.client().read(url, headers, reader);
            unknown = true;
            return plain;
        }
    }
}
