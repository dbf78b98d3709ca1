package crosstie.transform.lookup;

import crosstie.model.FieldType;
import crosstie.model.Parameter;
import crosstie.transform.Arguments;
import crosstie.transform.Blank;
import crosstie.transform.CanonicalText;
import crosstie.transform.Sample;
import crosstie.transform.Settings;
import crosstie.transform.Step;
import crosstie.transform.Transform;
import crosstie.transform.ValueProblem;
import java.util.List;
import java.util.Map;

/** Turns a country or region, written as code or by its English, French or German name, into an ISO code or the English name. */
public final class CountryRegion implements Transform {
    @Override
    public String id() {
        return "countryRegion";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(new Settings(id()).oneOf("to", "iso2", "iso3", "name"));
    }

    @Override
    public List<Sample> examples() {
        return List.of(
                new Sample(Map.of(), "United States", "US"),
                new Sample(Map.of("to", "iso3"), "Allemagne", "DEU"),
                new Sample(Map.of("to", "name"), "U.K.", "United Kingdom"),
                new Sample(Map.of("to", "iso2"), "deu", "DE"));
    }

    @Override
    public FieldType result(FieldType in, Arguments arguments) {
        return FieldType.TEXT;
    }

    @Override
    public Step compile(Arguments arguments) {
        Map<String, String> known = Countries.to(arguments.oneOf("to", "iso2", "iso3", "name"));
        return v -> {
            if (Blank.is(v)) {
                return null;
            }
            String text = CanonicalText.of(v);
            String found = known.get(text);
            if (found == null) {
                found = known.get(Countries.folded(text));
            }
            if (found == null) {
                throw new ValueProblem("COUNTRY_UNKNOWN", v);
            }
            return found;
        };
    }
}
