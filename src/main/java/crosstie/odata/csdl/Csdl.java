package crosstie.odata.csdl;

import crosstie.odata.ODataException;
import crosstie.odata.ODataException.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javax.xml.stream.XMLStreamException;

/**
 * Reads {@code $metadata} while it arrives: no document tree, no DTD, nothing fetched from elsewhere. Limits: 128 MB on the wire,
 * 48 MB kept, depth 100, names of 512 characters, 50 ancestors, 20,000 properties a type. Half a document is an error, never a model.
 */
public final class Csdl {
    private static final long MOST_BYTES = 128L << 20;

    private final Predicate<String> terms;
    private final Consumer<String> seen;

    private Csdl(Predicate<String> terms, Consumer<String> seen) {
        this.terms = terms;
        this.seen = seen;
    }

    /** Keeps all annotations. */
    public static Csdl usual() {
        return new Csdl(term -> true, name -> {});
    }

    /** Keeps only annotations whose term, with full namespace, passes: most of a large document's memory is in the others. */
    public Csdl keeping(Predicate<String> wanted) {
        return new Csdl(wanted, seen);
    }

    /** Tells the name of each entity type as soon as it has been read. */
    public Csdl telling(Consumer<String> watcher) {
        return new Csdl(terms, watcher);
    }

    /**
     * @throws ODataException {@code OLD_METADATA} for OData 2 and 3, {@code BAD_METADATA}, {@code ANSWER_CUT}, {@code HUGE_METADATA}
     * @throws IOException when the stream itself breaks
     */
    public CsdlModel read(InputStream in) throws IOException {
        Gauge gauge = new Gauge(in, MOST_BYTES);
        try (Xml xml = new Xml(gauge)) {
            return new CsdlReader(xml, terms, seen).document();
        } catch (XMLStreamException e) {
            if (gauge.broken() != null) {
                throw gauge.broken();
            }
            throw new ODataException(gauge.ended() ? Kind.ANSWER_CUT : Kind.BAD_METADATA, place(e), e);
        } catch (ODataException e) {
            throw e;
        } catch (RuntimeException e) {
            // the parser of the JDK meets some broken documents with exceptions that it does not declare
            throw new ODataException(Kind.BAD_METADATA, e.getClass().getSimpleName(), e);
        }
    }

    private static String place(XMLStreamException e) {
        return e.getLocation() == null ? "" : "line " + e.getLocation().getLineNumber();
    }
}
