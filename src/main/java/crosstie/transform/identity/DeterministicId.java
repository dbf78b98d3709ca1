package crosstie.transform.identity;

import crosstie.model.FieldType;
import crosstie.model.Parameter;
import crosstie.model.Parameter.Kind;
import crosstie.transform.Arguments;
import crosstie.transform.Blank;
import crosstie.transform.Bounds;
import crosstie.transform.OneValue;
import crosstie.transform.Sample;
import crosstie.transform.Settings;
import crosstie.transform.Step;
import crosstie.transform.Transform;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * An id made from a value and a namespace (UUID version 5, RFC 9562): the same value always gives the same id, on every machine and in every run. The
 * namespace is a UUID, or a name of your own choice, itself made an id under the namespace of URLs.
 */
public final class DeterministicId implements Transform {
    private static final UUID URLS = UUID.fromString("6ba7b811-9dad-11d1-80b4-00c04fd430c8");

    @Override
    public String id() {
        return "deterministicId";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(new Settings(id()).optional("namespace", Kind.TEXT, "crosstie"));
    }

    @Override
    public List<Sample> examples() {
        return List.of(
                new Sample(
                        Map.of("namespace", "6ba7b810-9dad-11d1-80b4-00c04fd430c8"),
                        "www.example.com",
                        UUID.fromString("2ed6657d-e927-568b-95e1-2665a8aea6a2")),
                new Sample(
                        Map.of("namespace", "6ba7b811-9dad-11d1-80b4-00c04fd430c8"),
                        "crosstie",
                        Digests.uuid(URLS, "crosstie")),
                new Sample(Map.of(), 42L, Digests.uuid(Digests.uuid(URLS, "crosstie"), "42")));
    }

    @Override
    public FieldType result(FieldType in, Arguments arguments) {
        return FieldType.GUID;
    }

    @Override
    public Step compile(Arguments arguments) {
        UUID namespace = namespace(Bounds.argument("namespace", arguments.text("namespace", "crosstie")));
        return v -> Blank.is(v) ? null : Digests.uuid(namespace, OneValue.text(v));
    }

    private static UUID namespace(String text) {
        if (text.length() != 36) {
            return Digests.uuid(URLS, text);
        }
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException isAName) {
            return Digests.uuid(URLS, text);
        }
    }
}
