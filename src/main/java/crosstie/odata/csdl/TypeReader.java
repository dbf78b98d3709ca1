package crosstie.odata.csdl;

import crosstie.odata.ODataException;
import crosstie.odata.ODataException.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;

/** Entity types and enum types with everything in them. */
final class TypeReader {
    private final Xml xml;
    private final AnnotationReader annotations;
    private final Map<String, String> aliases;
    private final Pool pool;
    private final Quota quota;

    TypeReader(Xml xml, AnnotationReader annotations, Map<String, String> aliases, Pool pool, Quota quota) {
        this.quota = quota;
        this.xml = xml;
        this.annotations = annotations;
        this.aliases = aliases;
        this.pool = pool;
    }

    EntityType entityType(String namespace) throws XMLStreamException {
        String name = declared(namespace);
        String base = typeName("BaseType");
        boolean isAbstract = xml.name("Abstract").equals("true");
        List<String> key = List.of();
        List<Property> properties = new ArrayList<>();
        List<Navigation> navigations = new ArrayList<>();
        List<String> said = new ArrayList<>(2);
        for (String e = xml.child(); e != null; e = xml.child()) {
            switch (e) {
                case "Key" -> key = key();
                case "Property" -> properties.add(property());
                case "NavigationProperty" -> navigations.add(navigation());
                case "Annotation" -> annotations.one(said);
                default -> xml.skip();
            }
        }
        quota.keep(2 * Quota.THING + 8L * (properties.size() + navigations.size()));
        return new EntityType(
                name, base, isAbstract, key, List.copyOf(properties), List.copyOf(navigations), annotations.of(said));
    }

    EnumType enumType(String namespace) throws XMLStreamException {
        String name = declared(namespace);
        boolean flags = xml.name("IsFlags").equals("true");
        List<EnumType.Member> members = new ArrayList<>();
        long next = 0;
        for (String e = xml.child(); e != null; e = xml.child()) {
            if (e.equals("Member")) {
                EnumType.Member member = member(next);
                next = member.value() + 1;
                members.add(member);
            } else {
                xml.skip();
            }
        }
        quota.keep(2 * Quota.THING);
        return new EnumType(name, flags, List.copyOf(members));
    }

    /** A primitive type under another name, with facets of its own. */
    Property typeDefinition(String namespace) throws XMLStreamException {
        quota.keep(2 * Quota.THING);
        return facets(declared(namespace), "UnderlyingType");
    }

    private EnumType.Member member(long next) throws XMLStreamException {
        String name = declared("");
        String value = xml.name("Value");
        quota.thing();
        return new EnumType.Member(name, value.isEmpty() ? next : number(value), annotations.inside());
    }

    private List<String> key() throws XMLStreamException {
        List<String> names = new ArrayList<>(4);
        for (String e = xml.child(); e != null; e = xml.child()) {
            if (e.equals("PropertyRef")) {
                names.add(pool.text(xml.name("Name")));
            }
            xml.skip();
        }
        return pool.same(List.copyOf(names));
    }

    private Property property() throws XMLStreamException {
        return facets(declared(""), "Type");
    }

    private Property facets(String name, String typing) throws XMLStreamException {
        String type = "Edm.String";
        boolean nullable = true;
        int maxLength = 0;
        int precision = -1;
        int scale = -1;
        for (int i = xml.attributes() - 1; i >= 0; i--) {
            String attribute = xml.attributeName(i);
            switch (attribute) {
                case "Name" -> {} // known
                case "Nullable" -> nullable = !xml.attributeValue(i).equals("false");
                case "MaxLength" -> maxLength = size(xml.attributeValue(i), 0);
                case "Precision" -> precision = size(xml.attributeValue(i), -1);
                case "Scale" -> scale = size(xml.attributeValue(i), -1);
                default -> type = attribute.equals(typing) ? typeNamed(xml.attributeValue(i)) : type;
            }
        }
        quota.thing();
        return new Property(name, type, nullable, maxLength, precision, scale, annotations.inside());
    }

    private Navigation navigation() throws XMLStreamException {
        String name = declared("");
        String type = xml.name("Type");
        boolean nullable = !xml.name("Nullable").equals("false");
        String partner = pool.text(xml.name("Partner"));
        List<Navigation.Constraint> constraints = new ArrayList<>(2);
        for (String e = xml.child(); e != null; e = xml.child()) {
            if (e.equals("ReferentialConstraint")) {
                constraints.add(pool.same(new Navigation.Constraint(
                        pool.text(xml.name("Property")), pool.text(xml.name("ReferencedProperty")))));
            }
            xml.skip();
        }
        String target = typeNamed(Names.element(type));
        quota.thing();
        return new Navigation(
                name, target, Names.isCollection(type), nullable, partner, pool.same(List.copyOf(constraints)));
    }

    private String typeName(String attribute) {
        String name = xml.name(attribute);
        return name.isEmpty() ? "" : typeNamed(name);
    }

    private String typeNamed(String type) {
        String known = pool.resolved(type);
        if (known != null) {
            return known;
        }
        String element = Names.resolve(Names.element(type), aliases);
        return pool.resolve(type, Names.isCollection(type) ? "Collection(" + element + ")" : element);
    }

    /** The element's name, of which there has to be one. */
    private String declared(String namespace) {
        String name = xml.name("Name");
        if (name.isEmpty()) {
            throw new ODataException(Kind.BAD_METADATA, "Name");
        }
        return pool.text(namespace.isEmpty() ? name : namespace + "." + name);
    }

    private static int size(String text, int unknown) {
        boolean digits = !text.isEmpty() && text.length() < 10 && text.chars().allMatch(c -> c >= '0' && c <= '9');
        return digits ? Integer.parseInt(text) : unknown;
    }

    private static long number(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw new ODataException(Kind.BAD_METADATA, "Value", e);
        }
    }
}
