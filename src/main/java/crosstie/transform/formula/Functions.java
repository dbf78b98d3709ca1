package crosstie.transform.formula;

import crosstie.model.Signature;
import crosstie.transform.Transform;
import crosstie.transform.catalogue.Catalogue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Every function there is: the language's own, and the transforms. Where both have a name, they mean the same. */
final class Functions {
    private final Map<String, Function> byName = new LinkedHashMap<>();
    private final Map<String, Transform> transforms = new LinkedHashMap<>();
    private final Map<String, Transform> byId = new LinkedHashMap<>();

    Functions(Catalogue catalogue) {
        List<Function> own = new ArrayList<>();
        own.addAll(Logic.all());
        own.addAll(TextFunctions.all());
        own.addAll(NumberFunctions.all());
        own.addAll(DateFunctions.all());
        own.addAll(PatternFunctions.all());
        own.addAll(RowFunctions.all());
        own.forEach(f -> byName.put(f.signature().name(), f));
        for (Transform transform : catalogue.all()) {
            transforms.put(transform.function(), transform);
            byId.put(transform.id(), transform);
            TransformFunction step = new TransformFunction(transform);
            Function same = byName.get(transform.function());
            boolean varies = same instanceof Plain;
            byName.put(transform.function(), same == null ? step : varies ? new Both(same, step) : same);
        }
    }

    Optional<Function> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** The transform of that name, also where the language has a function of its own that means the same. */
    Optional<Transform> transform(String function) {
        return Optional.ofNullable(transforms.get(function));
    }

    /** The transform with that id. */
    Optional<Transform> step(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    List<String> names() {
        return List.copyOf(byName.keySet());
    }

    List<Signature> signatures() {
        return byName.values().stream().map(Function::signature).toList();
    }
}
