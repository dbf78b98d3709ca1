package crosstie.odata.csdl;

import crosstie.odata.ODataException;
import crosstie.odata.ODataException.Kind;
import java.io.IOException;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Walks a document element by element. A document type declaration, which could define entities, ends the walk. */
final class Xml implements AutoCloseable {
    private static final int MOST_DEPTH = 100;
    private static final int MOST_NAME = 512;
    private static final int MOST_TEXT = 4_000;
    private static final XMLInputFactory FACTORY = factory();

    private final Gauge gauge;
    private final XMLStreamReader reader;
    private final Symbols symbols = new Symbols();
    private int depth;

    Xml(Gauge gauge) throws XMLStreamException, IOException {
        this.gauge = gauge;
        Characters characters = Characters.of(gauge);
        this.reader = FACTORY.createXMLStreamReader(characters.reader());
        characters.agree(reader.getCharacterEncodingScheme());
    }

    private static XMLInputFactory factory() {
        XMLInputFactory f = XMLInputFactory.newDefaultFactory();
        f.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        // nobody needs the namespaces, and looking them up costs more the more a document declares
        f.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
        f.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        f.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        f.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("external entity");
        });
        return f;
    }

    /** Steps into the next child and gives its name without prefix; null at the end of the element we are in. */
    String child() throws XMLStreamException {
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    return started();
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    depth--;
                    return null;
                }
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                    throw new ODataException(Kind.BAD_METADATA, "DTD");
                case XMLStreamConstants.PROCESSING_INSTRUCTION -> symbols.seen(reader.getPITarget());
                default -> {}
            }
        }
        return null;
    }

    private String started() {
        gauge.element();
        if (++depth > MOST_DEPTH) {
            throw new ODataException(Kind.BAD_METADATA, "depth");
        }
        String name = reader.getLocalName();
        symbols.seen(name);
        for (int i = reader.getAttributeCount() - 1; i >= 0; i--) {
            symbols.seen(reader.getAttributeLocalName(i));
        }
        return local(name);
    }

    private static String local(String name) {
        int colon = name.indexOf(':');
        return colon < 0 ? name : name.substring(colon + 1);
    }

    /** Leaves the element we are in, whatever is in it. */
    void skip() throws XMLStreamException {
        for (int level = depth; depth >= level; ) {
            child();
            if (!reader.hasNext()) {
                return;
            }
        }
    }

    /** The text of the element we are in, shortened, and leaves it. Elements inside are skipped. */
    String text() throws XMLStreamException {
        StringBuilder out = new StringBuilder();
        while (true) {
            switch (reader.next()) {
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> append(out);
                case XMLStreamConstants.START_ELEMENT -> {
                    started();
                    skip();
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    depth--;
                    return out.toString().strip();
                }
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                    throw new ODataException(Kind.BAD_METADATA, "entity");
                default -> {}
            }
        }
    }

    private void append(StringBuilder out) {
        int room = Math.min(MOST_TEXT - out.length(), reader.getTextLength());
        out.append(reader.getTextCharacters(), reader.getTextStart(), room);
    }

    int attributes() {
        return reader.getAttributeCount();
    }

    /** Without prefix. */
    String attributeName(int i) {
        return reader.getAttributeLocalName(i);
    }

    /** Any length; see {@link #name} for those that have to be names. */
    String attributeValue(int i) {
        String value = reader.getAttributeValue(i);
        return value.length() <= MOST_TEXT ? value : value.substring(0, MOST_TEXT);
    }

    /** An attribute that is a name; empty when missing. */
    String name(String attribute) {
        String value = reader.getAttributeValue(null, attribute);
        if (value == null) {
            return "";
        }
        if (value.length() > MOST_NAME) {
            throw new ODataException(Kind.BAD_METADATA, attribute);
        }
        return value;
    }

    @Override
    public void close() throws XMLStreamException {
        reader.close();
    }
}
