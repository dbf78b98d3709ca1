package crosstie.sandbox.finops;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Unpacks a data package: the manifest says which file holds the rows of which entity (F-48). */
final class PackageReader {
    private static final int LARGEST = 256 << 20;

    private PackageReader() {}

    /**
     * One entity of a package.
     *
     * @param entity name as data management knows it: the label (F-11)
     * @param rows by staging name of the column, upper case
     */
    record Part(String entity, List<Map<String, String>> rows) {}

    /** What keeps a package from being unpacked. */
    static final class Broken extends Exception {
        private static final long serialVersionUID = 1;

        Broken(String message) {
            super(message);
        }
    }

    static List<Part> read(byte[] zip) throws Broken {
        try {
            Map<String, byte[]> files = files(zip);
            if (!files.containsKey("PackageHeader.xml")) throw new Broken("The package has no PackageHeader.xml.");
            byte[] manifest = files.get("Manifest.xml");
            if (manifest == null) throw new Broken("The package has no Manifest.xml.");
            List<Part> parts = new ArrayList<>();
            for (Map.Entry<String, String> listed : listed(manifest).entrySet()) {
                byte[] file = files.get(listed.getValue());
                if (file == null) throw new Broken("The file '" + listed.getValue() + "' is not in the package.");
                parts.add(new Part(listed.getKey(), rows(file)));
            }
            return parts;
        } catch (IOException | UncheckedIOException | XMLStreamException e) {
            throw new Broken("The package cannot be read: " + e.getMessage());
        }
    }

    private static Map<String, byte[]> files(byte[] zip) throws IOException, Broken {
        Map<String, byte[]> files = new HashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                byte[] bytes = in.readNBytes(LARGEST);
                if (bytes.length == LARGEST) throw new Broken("The file '" + entry.getName() + "' is too large.");
                files.put(entry.getName(), bytes);
            }
        }
        return files;
    }

    /** Entity to file name, as the manifest lists them. */
    private static Map<String, String> listed(byte[] manifest) throws XMLStreamException, Broken {
        XMLInputFactory factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        XMLStreamReader xml = factory.createXMLStreamReader(new ByteArrayInputStream(manifest));
        Map<String, String> listed = new LinkedHashMap<>();
        String entity = null;
        while (xml.hasNext()) {
            if (xml.next() != XMLStreamConstants.START_ELEMENT) continue;
            if (xml.getLocalName().equals("EntityName")) entity = xml.getElementText();
            else if (xml.getLocalName().equals("InputFilePath") && entity != null)
                listed.put(entity, xml.getElementText());
        }
        if (listed.isEmpty()) throw new Broken("The manifest names no entity.");
        return listed;
    }

    private static List<Map<String, String>> rows(byte[] csv) throws IOException {
        List<Map<String, String>> rows = new ArrayList<>();
        String text = new String(csv, StandardCharsets.UTF_8);
        if (text.startsWith("\ufeff")) text = text.substring(1);
        try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(new StringReader(text))) {
            List<String> names = null;
            for (CsvRecord record : reader) {
                if (names == null) {
                    names = record.getFields().stream()
                            .map(n -> n.toUpperCase(Locale.ROOT))
                            .toList();
                    continue;
                }
                Map<String, String> row = new LinkedHashMap<>();
                for (int i = 0; i < names.size() && i < record.getFieldCount(); i++)
                    row.put(names.get(i), record.getField(i));
                rows.add(row);
            }
        }
        return rows;
    }
}
