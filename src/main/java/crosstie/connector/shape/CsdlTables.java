package crosstie.connector.shape;

import crosstie.connector.call.Calls;
import crosstie.model.Entity;
import crosstie.model.EntityName;
import crosstie.model.Refusal;
import crosstie.odata.csdl.Csdl;
import crosstie.odata.csdl.CsdlModel;
import crosstie.odata.csdl.EntitySet;
import crosstie.odata.csdl.EntityType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Entities by {@code $metadata}, read as a stream, once, and kept (F-7). */
public final class CsdlTables {
    /** Makes an entity of a set and its type. */
    public interface Shaper {
        Entity shape(CsdlModel model, EntitySet set, EntityType type);
    }

    private final Kept<String, Loaded> loaded;
    private final Kept<String, Entity> entities;
    private final String connection;

    private record Loaded(CsdlModel model, Directory directory) {}

    public CsdlTables(Calls calls, String connection, Csdl csdl, Shaper shaper) {
        this.connection = connection;
        this.loaded = new Kept<>(k -> {
            CsdlModel model =
                    calls.read("$metadata", Map.of("Accept", "application/xml"), answer -> csdl.read(answer.body()));
            return new Loaded(model, directory(model));
        });
        this.entities = new Kept<>(collection -> {
            CsdlModel model = loaded.get("").model;
            EntitySet set = model.set(collection).orElseThrow();
            EntityType type = model.type(set.type())
                    .orElseThrow(() -> Refusal.stopped("METADATA_UNREADABLE", connection, 0, set.type()));
            return shaper.shape(model, set, type);
        });
    }

    private static Directory directory(CsdlModel model) {
        List<EntityName> names = new ArrayList<>();
        for (EntitySet set : model.sets()) {
            model.type(set.type())
                    .ifPresent(type -> names.add(new EntityName(
                            type.shortName(),
                            set.name(),
                            Labels.ofName(set.name()),
                            model.properties(type).size(),
                            model.key(type))));
        }
        return new Directory(names);
    }

    public Directory directory() {
        return loaded.get("").directory;
    }

    /** @throws Refusal usage, {@code ENTITY_UNKNOWN} */
    public Entity entity(String called) {
        return entities.get(directory().named(called, connection).collection());
    }
}
