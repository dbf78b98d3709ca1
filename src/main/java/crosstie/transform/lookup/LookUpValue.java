package crosstie.transform.lookup;

import crosstie.model.FieldType;
import crosstie.model.Parameter;
import crosstie.model.Parameter.Kind;
import crosstie.transform.Arguments;
import crosstie.transform.Sample;
import crosstie.transform.Settings;
import crosstie.transform.Step;
import crosstie.transform.Transform;
import java.util.List;
import java.util.Map;

/** Replaces a value by its partner in a value map: a shared one by name, or one written in the step. */
public final class LookUpValue implements Transform {
    @Override
    public String id() {
        return "valueMap";
    }

    @Override
    public List<Parameter> parameters() {
        Settings s = new Settings(id());
        return List.of(
                s.optional("map", Kind.TEXT, null),
                s.optional("entries", Kind.VALUE_MAP, null),
                s.optional("ignoreCase", Kind.YES_NO, true),
                s.optional("empty", Kind.TEXT, null),
                s.optional("otherwise", Kind.TEXT, "fail"));
    }

    @Override
    public List<Sample> examples() {
        return List.of(
                new Sample(Map.of("entries", Map.of("germany", "DE")), "Germany", "DE"),
                new Sample(Map.of("entries", Map.of("1", "Male"), "empty", "Unknown"), 1L, "Male"),
                new Sample(Map.of("entries", Map.of("1", "Male"), "empty", "Unknown"), null, "Unknown"),
                new Sample(Map.of("entries", Map.of("true", "No"), "otherwise", "keep"), false, false),
                new Sample(Map.of("entries", Map.of("a", 1), "otherwise", Map.of("value", 9)), "b", 9));
    }

    @Override
    public FieldType result(FieldType in, Arguments arguments) {
        return FieldType.TEXT;
    }

    @Override
    public Step compile(Arguments arguments) {
        return MapStep.of(ValueMaps.of(arguments));
    }
}
