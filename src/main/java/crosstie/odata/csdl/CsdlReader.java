package crosstie.odata.csdl;

import crosstie.odata.ODataException;
import crosstie.odata.ODataException.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javax.xml.stream.XMLStreamException;

/** One pass over one document. Each method stands in an element when called and has left it when it returns. */
final class CsdlReader {
    private final Xml xml;
    private final Consumer<String> seen;
    private final Quota quota = new Quota();
    private final Pool pool = new Pool(quota);
    private final Map<String, String> aliases = new HashMap<>();
    private final AnnotationReader annotations;
    private final TypeReader typeReader;
    private final Map<String, EntityType> types = new LinkedHashMap<>();
    private final Map<String, EnumType> enums = new HashMap<>();
    private final Map<String, Property> definitions = new HashMap<>();
    private final Map<String, EntitySet> sets = new LinkedHashMap<>();
    private final Map<String, Annotations> elsewhere = new HashMap<>();

    CsdlReader(Xml xml, Predicate<String> terms, Consumer<String> seen) {
        this.xml = xml;
        this.seen = seen;
        this.annotations = new AnnotationReader(xml, terms, aliases, pool);
        this.typeReader = new TypeReader(xml, annotations, aliases, pool, quota);
    }

    CsdlModel document() throws XMLStreamException {
        if (!"Edmx".equals(xml.child())) {
            throw new ODataException(Kind.BAD_METADATA, "Edmx");
        }
        String version = xml.name("Version");
        if (!version.startsWith("4.")) {
            throw new ODataException(Kind.OLD_METADATA, version);
        }
        for (String e = xml.child(); e != null; e = xml.child()) {
            switch (e) {
                case "Reference" -> reference();
                case "DataServices" -> dataServices();
                default -> xml.skip();
            }
        }
        if (xml.child() != null) {
            throw new ODataException(Kind.BAD_METADATA, "end");
        }
        Lineage.check(types);
        return new CsdlModel(version, aliases, types, enums, definitions, sets, elsewhere);
    }

    private void reference() throws XMLStreamException {
        for (String e = xml.child(); e != null; e = xml.child()) {
            if (e.equals("Include")) {
                alias();
            }
            xml.skip();
        }
    }

    private void alias() {
        if (!xml.name("Alias").isEmpty()) {
            quota.thing();
            aliases.put(pool.text(xml.name("Alias")), pool.text(xml.name("Namespace")));
        }
    }

    private void dataServices() throws XMLStreamException {
        for (String e = xml.child(); e != null; e = xml.child()) {
            if (e.equals("Schema")) {
                schema();
            } else {
                xml.skip();
            }
        }
    }

    private void schema() throws XMLStreamException {
        alias();
        String namespace = xml.name("Namespace");
        for (String e = xml.child(); e != null; e = xml.child()) {
            switch (e) {
                case "EntityType" -> entityType(namespace);
                case "EnumType" -> {
                    EnumType type = typeReader.enumType(namespace);
                    unique(enums.put(type.name(), type), type.name());
                }
                case "TypeDefinition" -> {
                    Property type = typeReader.typeDefinition(namespace);
                    unique(definitions.put(type.name(), type), type.name());
                }
                case "EntityContainer" -> container();
                case "Annotations" -> annotations();
                default -> xml.skip();
            }
        }
    }

    private void entityType(String namespace) throws XMLStreamException {
        EntityType type = typeReader.entityType(namespace);
        unique(types.put(type.name(), type), type.name());
        seen.accept(type.shortName());
    }

    private void container() throws XMLStreamException {
        for (String e = xml.child(); e != null; e = xml.child()) {
            if (e.equals("EntitySet")) {
                String name = pool.text(xml.name("Name"));
                String type = pool.text(Names.resolve(xml.name("EntityType"), aliases));
                EntitySet set = new EntitySet(name, type, annotations.inside());
                quota.thing();
                unique(sets.put(name, set), name);
            } else {
                xml.skip();
            }
        }
    }

    /** {@code <Annotations Target="Ns.Type/Property">}: said elsewhere than in place. Of a container's sets only the name is kept. */
    private void annotations() throws XMLStreamException {
        String[] path = xml.name("Target").split("/", 3);
        Annotations said = annotations.inside();
        if (path.length > 2 || said.isEmpty()) {
            return;
        }
        String owner = Names.resolve(path[0], aliases);
        List<String> targets = new ArrayList<>(List.of(path.length == 1 ? owner : owner + "/" + path[1]));
        if (path.length == 2 && !types.containsKey(owner)) {
            targets.add("/" + path[1]);
        }
        for (String target : targets) {
            quota.text(target);
            if (elsewhere.merge(target, said, Annotations::and).size() > AnnotationReader.MOST) {
                throw new ODataException(Kind.HUGE_METADATA, target);
            }
        }
    }

    private static void unique(Object before, String name) {
        if (before != null) {
            throw new ODataException(Kind.BAD_METADATA, name);
        }
    }
}
