package crosstie.transform.logic;

import crosstie.model.FieldType;
import crosstie.model.Parameter;
import crosstie.model.Parameter.Kind;
import crosstie.transform.ArgumentProblem;
import crosstie.transform.Arguments;
import crosstie.transform.Bounds;
import crosstie.transform.CanonicalText;
import crosstie.transform.Letters;
import crosstie.transform.OneValue;
import crosstie.transform.Sample;
import crosstie.transform.Settings;
import crosstie.transform.Step;
import crosstie.transform.Transform;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Makes a value empty that only says that nothing is known, such as "n/a" or 0; several may be named, separated by a bar. Case does not count. */
public final class EmptyWhen implements Transform {
    @Override
    public String id() {
        return "emptyWhen";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(new Settings(id()).needed("is", Kind.TEXT));
    }

    @Override
    public List<Sample> examples() {
        return List.of(
                new Sample(Map.of("is", "n/a|none|-"), "N/A", null),
                new Sample(Map.of("is", "n/a|none|-"), "Contoso", "Contoso"),
                new Sample(Map.of("is", 0), new BigDecimal("0.00"), null));
    }

    @Override
    public FieldType result(FieldType in, Arguments arguments) {
        return in;
    }

    @Override
    public Step compile(Arguments arguments) {
        String said = CanonicalText.of(
                arguments.value("is").orElseThrow(() -> new ArgumentProblem("ARGUMENT_MISSING", "is")));
        Set<String> words = Arrays.stream(Bounds.argument("is", said).split("\\|"))
                .map(w -> w.strip().toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
        return v -> v == null || words.contains(Letters.lower(OneValue.text(v).strip())) ? null : v;
    }
}
