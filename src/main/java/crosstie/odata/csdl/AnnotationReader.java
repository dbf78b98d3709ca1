package crosstie.odata.csdl;

import crosstie.odata.ODataException;
import crosstie.odata.ODataException.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import javax.xml.stream.XMLStreamException;

/** Annotations in any of their forms: value in an attribute, in an element, or built of records (F-8, D-11). */
final class AnnotationReader {
    /** About one thing. */
    static final int MOST = 500;

    private static final int MOST_CHARACTERS = 4_000;

    private final Xml xml;
    private final Predicate<String> wanted;
    private final Map<String, String> aliases;
    private final Pool pool;
    private final List<String> inside = new ArrayList<>();
    private List<String> pairs = inside;

    AnnotationReader(Xml xml, Predicate<String> wanted, Map<String, String> aliases, Pool pool) {
        this.xml = xml;
        this.wanted = wanted;
        this.aliases = aliases;
        this.pool = pool;
    }

    /** All annotations in the element we are in, and leaves it. */
    Annotations inside() throws XMLStreamException {
        pairs = inside;
        for (String e = xml.child(); e != null; e = xml.child()) {
            if (e.equals("Annotation")) {
                annotation();
            } else {
                xml.skip();
            }
        }
        if (inside.isEmpty()) {
            return Annotations.NONE;
        }
        Annotations said = of(inside);
        inside.clear();
        return said;
    }

    /** Adds the annotation we are in, and leaves it. */
    void one(List<String> to) throws XMLStreamException {
        pairs = to;
        annotation();
    }

    Annotations of(List<String> said) {
        return said.isEmpty() ? Annotations.NONE : pool.same(new Annotations(said.toArray(String[]::new)));
    }

    private void annotation() throws XMLStreamException {
        String term = pool.resolved(xml.name("Term"));
        if (term == null) {
            String written = xml.name("Term");
            term = pool.resolve(written, Names.resolve(written, aliases));
        }
        if (!wanted.test(term)) {
            xml.skip();
            return;
        }
        Flat flat = new Flat(term.endsWith(".AlternateKeys"));
        flat.attributes("Term");
        flat.children();
        if (pairs.size() >= 2 * MOST) {
            throw new ODataException(Kind.HUGE_METADATA, term);
        }
        pairs.add(term);
        pairs.add(pool.text(flat.out.toString()));
    }

    /** Writes a structured value as {@code Name=value;Name=value}, alternate keys as {@code a,b;c}. */
    private final class Flat {
        private final boolean keys;
        private final StringBuilder out = new StringBuilder();

        Flat(boolean keys) {
            this.keys = keys;
        }

        /** The value among the attributes of the element we are in. */
        void attributes(String naming) {
            for (int i = 0; i < xml.attributes(); i++) {
                String name = xml.attributeName(i);
                if (!name.equals(naming) && !name.equals("Qualifier") && !name.equals("Type")) {
                    add(xml.attributeValue(i));
                }
            }
        }

        void children() throws XMLStreamException {
            for (String e = xml.child(); e != null; e = xml.child()) {
                switch (e) {
                    case "PropertyValue" -> property(xml.name("Property"));
                    case "Record", "Collection" -> children();
                    case "Annotation" -> xml.skip();
                    default -> {
                        next();
                        attributes("");
                        add(xml.text());
                    }
                }
            }
        }

        private void property(String name) throws XMLStreamException {
            if (keys) {
                keyPart(name);
            } else {
                separate(';');
                add(name + "=");
                attributes("Property");
            }
            children();
        }

        private void keyPart(String name) {
            if (name.equals("Key")) {
                separate(';');
            } else if (name.equals("Name")) {
                separate(',');
                attributes("Property");
            }
        }

        /** Items of a list are apart by commas. */
        private void next() {
            if (!out.isEmpty() && "=;,".indexOf(out.charAt(out.length() - 1)) < 0) {
                out.append(',');
            }
        }

        private void separate(char with) {
            if (!out.isEmpty() && out.charAt(out.length() - 1) != ';') {
                out.append(with);
            }
        }

        private void add(String text) {
            out.append(text, 0, Math.min(text.length(), Math.max(0, MOST_CHARACTERS - out.length())));
        }
    }
}
