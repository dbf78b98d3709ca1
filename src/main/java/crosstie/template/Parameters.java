package crosstie.template;

import crosstie.model.Choice;
import crosstie.model.Parameter;
import crosstie.model.Refusal;
import crosstie.model.Template;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Gives the parameters of a template the values that somebody typed. */
public final class Parameters {
    private static final int LONGEST_NUMBER = 100;

    private Parameters() {}

    /** @throws Refusal PARAMETER_NAME_UNKNOWN with those there are, PARAMETER_VALUE_UNFIT */
    public static Template set(Template template, Map<String, String> values) {
        Map<String, Parameter> all = new LinkedHashMap<>(template.parameters());
        values.forEach((name, text) -> {
            Parameter p = all.get(name);
            if (p == null) {
                throw Refusal.usage("PARAMETER_NAME_UNKNOWN", name, String.join(", ", all.keySet()));
            }
            all.put(name, with(p, value(p, text)));
        });
        return GoldenRows.after(template, template.withParameters(all));
    }

    static Parameter with(Parameter p, Object value) {
        return new Parameter(p.name(), p.label(), p.kind(), value, p.required(), p.choices());
    }

    private static Object value(Parameter p, String text) {
        return switch (p.kind()) {
            case NUMBER -> number(p, text.strip());
            case YES_NO -> yesNo(p, text.strip().toLowerCase(Locale.ROOT));
            case CHOICE -> choice(p, text);
            default -> text;
        };
    }

    private static Object number(Parameter p, String text) {
        try {
            BigDecimal n = text.length() > LONGEST_NUMBER ? null : new BigDecimal(text);
            if (n != null && Math.abs((long) n.scale()) <= LONGEST_NUMBER) {
                boolean whole = n.scale() == 0 && n.precision() < 19;
                return whole ? (Object) n.longValueExact() : n;
            }
        } catch (NumberFormatException e) { // told below
            throw unfit(p, text);
        }
        throw unfit(p, text);
    }

    private static Object yesNo(Parameter p, String text) {
        return switch (text) {
            case "true", "yes" -> true;
            case "false", "no" -> false;
            default -> throw unfit(p, text);
        };
    }

    private static Object choice(Parameter p, String text) {
        return p.choices().stream()
                .map(Choice::value)
                .filter(v -> v.equalsIgnoreCase(text))
                .findFirst()
                .orElseThrow(() -> unfit(p, text));
    }

    private static Refusal unfit(Parameter p, String text) {
        return Refusal.usage("PARAMETER_VALUE_UNFIT", p.name(), text);
    }
}
