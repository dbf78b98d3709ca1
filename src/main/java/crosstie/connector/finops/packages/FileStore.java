package crosstie.connector.finops.packages;

import crosstie.connector.call.Opening;
import crosstie.model.Refusal;
import crosstie.odata.Answer;
import crosstie.odata.ODataClient;
import crosstie.odata.ODataException;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The store of files beside F&amp;O. Its links are the permission, so no token goes there (F-48). */
record FileStore(Opening opening) {
    /** Of the public cloud, and of the national ones. */
    private static final Set<String> STORES =
            Set.of(".blob.core.windows.net", ".blob.core.usgovcloudapi.net", ".blob.core.chinacloudapi.cn");

    /**
     * @param url as the system gave it
     * @throws Refusal stopped, {@code PACKAGE_STORE_STRANGE} when it leads neither to the system nor to a store: rows do not go there
     */
    void put(String url, byte[] zip) {
        Map<String, String> headers = Map.of("x-ms-blob-type", "BlockBlob", "Content-Type", "application/zip");
        try (ODataClient store = at(url);
                Answer answer = store.send("PUT", url, headers, zip, true)) {
            assert answer.status() < 400;
        }
    }

    /** Rows of a file with a heading, names in upper case. */
    List<Map<String, String>> rows(String url) throws IOException {
        try (ODataClient store = at(url);
                Answer answer = store.get(url, Map.of("Accept", "*/*"));
                Reader text = new InputStreamReader(answer.body(), StandardCharsets.UTF_8);
                CsvReader<NamedCsvRecord> csv =
                        CsvReader.builder().skipEmptyLines(true).ofNamedCsvRecord(text)) {
            List<Map<String, String>> rows = new ArrayList<>();
            for (NamedCsvRecord record : csv) {
                Map<String, String> row = new java.util.HashMap<>();
                record.getFieldsAsMap().forEach((name, value) -> row.put(upper(name), value));
                rows.add(row);
            }
            return rows;
        } catch (CsvParseException e) {
            throw new IOException(e);
        }
    }

    private static String upper(String name) {
        String plain = name.startsWith("\ufeff") ? name.substring(1) : name;
        return plain.toUpperCase(Locale.ROOT);
    }

    private ODataClient at(String url) {
        try {
            URI address = URI.create(url);
            if (address.getHost() != null && isAllowed(address)) {
                URI origin = URI.create(address.getScheme() + "://" + address.getRawAuthority() + "/");
                return opening.elsewhere(origin);
            }
        } catch (IllegalArgumentException | ODataException e) {
            throw Refusal.stopped(e, "PACKAGE_STORE_STRANGE", opening.root().getHost(), host(url));
        }
        throw Refusal.stopped("PACKAGE_STORE_STRANGE", opening.root().getHost(), host(url));
    }

    private boolean isAllowed(URI address) {
        String host = address.getHost().toLowerCase(Locale.ROOT);
        boolean same = opening.root().getRawAuthority().equalsIgnoreCase(address.getRawAuthority());
        return same || address.getScheme().equals("https") && STORES.stream().anyMatch(host::endsWith);
    }

    /** Without the link's permission. */
    private static String host(String url) {
        int mark = url.indexOf('?');
        String plain = mark < 0 ? url : url.substring(0, mark);
        return plain.length() > 200 ? plain.substring(0, 200) : plain;
    }
}
