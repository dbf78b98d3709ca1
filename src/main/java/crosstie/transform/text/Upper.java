package crosstie.transform.text;

import crosstie.model.FieldType;
import crosstie.model.Parameter;
import crosstie.transform.Arguments;
import crosstie.transform.Letters;
import crosstie.transform.Sample;
import crosstie.transform.Step;
import crosstie.transform.Transform;
import java.util.List;
import java.util.Map;

/** Writes all letters large, by no language's own rules. */
public final class Upper implements Transform {
    @Override
    public String id() {
        return "upper";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of();
    }

    @Override
    public List<Sample> examples() {
        return List.of(new Sample(Map.of(), "Contoso", "CONTOSO"), new Sample(Map.of(), "straße 1", "STRASSE 1"));
    }

    @Override
    public FieldType result(FieldType in, Arguments arguments) {
        return TextStep.result(in);
    }

    @Override
    public Step compile(Arguments arguments) {
        return TextStep.of(Letters::upper);
    }
}
