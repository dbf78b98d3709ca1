package crosstie.odata.csdl;

import crosstie.odata.ODataException;
import crosstie.odata.ODataException.Kind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * A metadata document. Names are case-sensitive (D-4); types are found by full namespace and by alias (D-8). Entity types and enum types
 * are kept apart, since F&amp;O gives both the same names (F-11).
 */
public final class CsdlModel {
    private static final List<String> ALTERNATE_KEYS =
            List.of("OData.Community.Keys.V1.AlternateKeys", "Org.OData.Core.V1.AlternateKeys");

    private final String version;
    private final Map<String, String> aliases;
    private final Map<String, EntityType> types;
    private final Map<String, EnumType> enums;
    private final Map<String, Property> definitions;
    private final Map<String, EntitySet> sets;
    private final Map<String, Annotations> elsewhere;

    CsdlModel(
            String version,
            Map<String, String> aliases,
            Map<String, EntityType> types,
            Map<String, EnumType> enums,
            Map<String, Property> definitions,
            Map<String, EntitySet> sets,
            Map<String, Annotations> elsewhere) {
        this.version = version;
        this.aliases = aliases;
        this.types = types;
        this.enums = enums;
        this.definitions = definitions;
        this.sets = sets;
        this.elsewhere = elsewhere;
    }

    /** {@code 4.0} or {@code 4.01}. */
    public String version() {
        return version;
    }

    /** In the document's order. */
    public Collection<EntitySet> sets() {
        return Collections.unmodifiableCollection(sets.values());
    }

    public Optional<EntitySet> set(String name) {
        return Optional.ofNullable(sets.get(name));
    }

    public Collection<EntityType> types() {
        return Collections.unmodifiableCollection(types.values());
    }

    /** @param name with full namespace or alias */
    public Optional<EntityType> type(String name) {
        return Optional.ofNullable(types.get(Names.resolve(name, aliases)));
    }

    /** @param name with full namespace or alias */
    public Optional<EnumType> enumType(String name) {
        return Optional.ofNullable(enums.get(Names.resolve(name, aliases)));
    }

    /** A property of a defined type as one of the type that it stands for; its own facets go first. Others as they are. */
    public Property resolved(Property property) {
        Property meant = definitions.get(property.type());
        return meant == null
                ? property
                : new Property(
                        property.name(),
                        meant.type(),
                        property.nullable(),
                        property.maxLength() > 0 ? property.maxLength() : meant.maxLength(),
                        property.precision() >= 0 ? property.precision() : meant.precision(),
                        property.scale() >= 0 ? property.scale() : meant.scale(),
                        property.annotations().and(meant.annotations()));
    }

    /** All properties, inherited ones first. */
    public List<Property> properties(EntityType type) {
        return gathered(type, EntityType::properties);
    }

    /** All navigation properties, inherited ones first. */
    public List<Navigation> navigations(EntityType type) {
        return gathered(type, EntityType::navigations);
    }

    /** The key, wherever in the line of types it is declared (D-9); empty when there is none (F-12). */
    public List<String> key(EntityType type) {
        return line(type).stream()
                .map(EntityType::key)
                .filter(k -> !k.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    /** Further keys that the document declares for a type or its set (D-11), each a list of property names. */
    public List<List<String>> alternateKeys(EntityType type) {
        for (String term : ALTERNATE_KEYS) {
            Optional<String> text = annotations(type).get(term);
            if (text.isPresent()) {
                return Arrays.stream(text.get().split(";"))
                        .map(key -> List.of(key.split(",")))
                        .toList();
            }
        }
        return List.of();
    }

    /** What is said of a type in place and elsewhere in the document. */
    public Annotations annotations(EntityType type) {
        return type.annotations().and(elsewhere(type.name()));
    }

    /** What is said of a property in place and elsewhere in the document. */
    public Annotations annotations(EntityType owner, Property property) {
        if (elsewhere.isEmpty()) {
            return property.annotations();
        }
        Annotations all = property.annotations();
        for (EntityType t : line(owner)) {
            all = all.and(elsewhere(t.name() + "/" + property.name()));
        }
        return all;
    }

    /** What is said of a set in place and elsewhere in the document. */
    public Annotations annotations(EntitySet set) {
        return set.annotations().and(elsewhere("/" + set.name()));
    }

    private Annotations elsewhere(String target) {
        return elsewhere.getOrDefault(target, Annotations.NONE);
    }

    private <T> List<T> gathered(EntityType type, Function<EntityType, List<T>> part) {
        if (type.baseType().isEmpty()) {
            return part.apply(type);
        }
        Deque<EntityType> eldestFirst = new ArrayDeque<>();
        line(type).forEach(eldestFirst::push);
        List<T> all = new ArrayList<>();
        eldestFirst.forEach(t -> all.addAll(part.apply(t)));
        return all;
    }

    /** The type, its base, the base of that … */
    private List<EntityType> line(EntityType type) {
        List<EntityType> line = new ArrayList<>();
        for (EntityType t = type; t != null; t = types.get(t.baseType())) {
            line.add(t);
            if (line.size() > Lineage.MOST_ANCESTORS) {
                throw new ODataException(Kind.BAD_METADATA, type.name());
            }
        }
        return line;
    }
}
