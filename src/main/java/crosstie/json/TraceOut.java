package crosstie.json;

import crosstie.model.MappingTrace;
import crosstie.model.RunError;
import crosstie.model.StepTrace;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The document of {@code mapping trace}. */
public final class TraceOut {
    private final Texts messages;
    private final Texts remedies;

    /**
     * @param messages the sentence of a code
     * @param remedies what to do next
     */
    public TraceOut(Texts messages, Texts remedies) {
        this.messages = messages;
        this.remedies = remedies;
    }

    public String of(List<MappingTrace> traces) {
        return JsonText.line(
                Map.of("mappings", traces.stream().map(this::mapping).toList()));
    }

    private Map<String, Object> mapping(MappingTrace trace) {
        Map<String, Object> m = new LinkedHashMap<>();
        m.put("from", trace.from());
        m.put("to", trace.to());
        m.put("steps", trace.steps().stream().map(this::step).toList());
        return m;
    }

    private Map<String, Object> step(StepTrace step) {
        Map<String, Object> m = new LinkedHashMap<>();
        m.put("place", step.kind().name().toLowerCase(Locale.ROOT));
        m.put("name", step.name());
        m.put("value", plain(step.value()));
        if (step.leftOut()) {
            m.put("leftOut", true);
        }
        if (step.error() != null) {
            m.put("error", error(step.error()));
        }
        return m;
    }

    private static Object plain(Object value) {
        return switch (value) {
            case null -> null;
            case List<?> all -> all.stream().map(TraceOut::plain).toList();
            default -> Plain.is(value) ? value : value.toString();
        };
    }

    private Map<String, Object> error(RunError e) {
        Map<String, Object> m = new LinkedHashMap<>();
        m.put("code", e.code());
        m.put("message", messages.of(e.code(), e.arguments()));
        m.put("remedy", remedies.of(e.code(), e.arguments()));
        return m;
    }
}
