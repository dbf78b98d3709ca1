package crosstie.transform.formula;

import crosstie.model.Entity;
import crosstie.model.Field;
import crosstie.model.FieldPath;
import crosstie.model.FieldType;
import crosstie.model.Parameter;
import crosstie.model.ValueMap;
import crosstie.transform.RunFacts;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a formula can name.
 *
 * @param source whose fields it reads; null where they are not known, and then every name is taken for one
 * @param related the field that a lookup path ends at, where it is known
 * @param incoming what {@code It} stands for; null where nothing comes in. A formula with something coming in reads no fields.
 * @param parameters of the template, by name
 * @param values of the parameters, which may differ per organization
 * @param maps shared value maps, by name
 * @param tables for {@code LookUp}: further tables of the source (false) or the destination (true), where they are known
 */
public record Scope(
        Entity source,
        Function<FieldPath, Optional<Field>> related,
        Incoming incoming,
        Map<String, Parameter> parameters,
        Function<String, Optional<Object>> values,
        Map<String, ValueMap> maps,
        RunFacts facts,
        Tables tables) {

    /** The value that comes into a step. {@code parts} is how many fields it comes from; -1 for one value. */
    public record Incoming(FieldType type, int parts) {}

    /** Finds tables by name. */
    @FunctionalInterface
    public interface Tables {
        Optional<Entity> find(boolean destination, String collection);
    }

    /** Where nothing is known but the run. */
    public static Scope of(RunFacts facts) {
        return new Scope(
                null,
                path -> Optional.empty(),
                null,
                Map.of(),
                name -> Optional.empty(),
                Map.of(),
                facts,
                (destination, collection) -> Optional.empty());
    }

    public Scope withSource(Entity entity, Function<FieldPath, Optional<Field>> ends) {
        return new Scope(entity, ends, incoming, parameters, values, maps, facts, tables);
    }

    public Scope withIncoming(FieldType type, int parts) {
        return new Scope(source, related, new Incoming(type, parts), parameters, values, maps, facts, tables);
    }

    public Scope withParameters(Map<String, Parameter> known, Function<String, Optional<Object>> their) {
        return new Scope(source, related, incoming, known, their, maps, facts, tables);
    }

    public Scope withMaps(Map<String, ValueMap> known) {
        return new Scope(source, related, incoming, parameters, values, known, facts, tables);
    }

    public Scope withTables(Tables known) {
        return new Scope(source, related, incoming, parameters, values, maps, facts, known);
    }
}
