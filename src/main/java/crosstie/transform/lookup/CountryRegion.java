package crosstie.transform.lookup;

import crosstie.model.FieldType;
import crosstie.model.Parameter;
import crosstie.model.Parameter.Kind;
import crosstie.transform.Arguments;
import crosstie.transform.Blank;
import crosstie.transform.OneValue;
import crosstie.transform.Sample;
import crosstie.transform.Settings;
import crosstie.transform.Step;
import crosstie.transform.Transform;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Turns a country or region, written as code or by its English, French or German name, into an ISO code or the English name. The list is that of ISO
 * 3166, or only the words of the map that was published with the first templates; {@code overrides} come before either.
 */
public final class CountryRegion implements Transform {
    private static final String[] FORMS = {"iso2", "iso3", "name"};
    private static final String[] LISTS = {"iso", "published"};

    @Override
    public String id() {
        return "countryRegion";
    }

    @Override
    public List<Parameter> parameters() {
        Settings s = new Settings(id());
        return List.of(
                s.oneOf("to", FORMS),
                s.optional("overrides", Kind.VALUE_MAP, null),
                s.optional("empty", Kind.TEXT, null),
                s.optional("otherwise", Kind.TEXT, "fail"),
                s.oneOf("list", LISTS));
    }

    @Override
    public List<Sample> examples() {
        return List.of(
                new Sample(Map.of(), "United States", "US"),
                new Sample(Map.of("to", "iso3"), "Allemagne", "DEU"),
                new Sample(Map.of("to", "name"), "U.K.", "United Kingdom"),
                new Sample(Map.of("to", "iso2"), "deu", "DE"),
                new Sample(Map.of("list", "published", "empty", "US"), null, "US"),
                new Sample(Map.of("list", "published", "empty", "US"), "ja", "JP"),
                new Sample(Map.of("overrides", Map.of("Kosovo", "XK")), "KOSOVO", "XK"));
    }

    @Override
    public List<String> results() {
        return List.of("empty");
    }

    @Override
    public FieldType result(FieldType in, Arguments arguments) {
        return FieldType.TEXT;
    }

    @Override
    public Step compile(Arguments arguments) {
        Map<String, Object> known = known(arguments);
        Object empty = arguments.value("empty").orElse(null);
        Step otherwise = MapStep.otherwise(
                ValueMaps.otherwise(arguments.value("otherwise").orElse("fail")), "COUNTRY_UNKNOWN");
        return v -> {
            if (Blank.is(v)) {
                return empty;
            }
            String text = OneValue.text(v);
            Object found = known.get(text);
            if (found == null && text.length() <= Countries.LONGEST) {
                found = known.get(Countries.folded(text));
            }
            return found == null ? otherwise.apply(v) : found;
        };
    }

    private static Map<String, Object> known(Arguments arguments) {
        String form = arguments.oneOf("to", FORMS);
        Map<String, Object> all = new HashMap<>(
                arguments.oneOf("list", LISTS).equals("iso") ? Countries.to(form) : Countries.published(form));
        if (arguments.value("overrides").isPresent()) {
            ValueMaps.pairs("overrides", arguments).forEach((word, result) -> {
                all.put(word, result);
                all.put(Countries.folded(word), result);
            });
        }
        return all;
    }
}
