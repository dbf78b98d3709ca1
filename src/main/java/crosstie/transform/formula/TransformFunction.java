package crosstie.transform.formula;

import crosstie.model.FieldType;
import crosstie.model.Parameter;
import crosstie.model.Signature;
import crosstie.model.Signature.Argument;
import crosstie.transform.ArgumentProblem;
import crosstie.transform.Arguments;
import crosstie.transform.Step;
import crosstie.transform.Transform;
import crosstie.transform.ValueProblem;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A transform of the catalogue as a function: the value first, then its settings in order, or one record that names them. Settings are
 * fixed; Blank leaves one out.
 */
record TransformFunction(Transform transform, Signature signature) implements Function {
    /** How often a long text may be multiplied by a long setting. */
    private static final long GROWTH = 64L * Limits.TEXT;

    /** Those that take several fields. */
    private static final List<String> JOINING = List.of("concat", "coalesce");

    TransformFunction(Transform transform) {
        this(transform, signature(transform));
    }

    private static Signature signature(Transform transform) {
        List<Argument> all = new ArrayList<>();
        boolean several = JOINING.contains(transform.id());
        all.add(new Argument(several ? "values" : "value", several ? "Values" : "Any", false, false));
        for (Parameter p : transform.parameters()) {
            all.add(new Argument(p.name(), word(p.kind()), !p.required(), false));
        }
        String family = transform.family().word();
        return new Signature(transform.function(), family, "transform." + transform.id(), all, "Any");
    }

    private static String word(Parameter.Kind kind) {
        return switch (kind) {
            case NUMBER -> "Number";
            case YES_NO -> "YesNo";
            case VALUE_MAP -> "Record";
            case LIST -> "List";
            default -> "Text";
        };
    }

    @Override
    public Bound bind(Node.Call call, Binder binder) {
        int given = call.arguments().size();
        if (given == 0 || given > signature.arguments().size()) {
            binder.complaints().error("FORMULA_ARGUMENT_COUNT", call.start(), call.nameEnd(), signature.text(), given);
            return Bound.wrong(call);
        }
        Node first = call.arguments().getFirst();
        boolean several = JOINING.contains(transform.id());
        Bound value = several ? binder.bind(first) : binder.one(first);
        int before = binder.complaints().count();
        Map<String, Object> settings = settings(call, binder);
        if (binder.complaints().count() > before) {
            return Bound.wrong(call);
        }
        Arguments arguments =
                new Arguments(settings, binder.scope().maps(), binder.scope().facts());
        try {
            Step step = transform.compile(arguments);
            FieldType type = transform.result(value.type(), arguments);
            return Bound.of(call, type, code(value.code(), step, longest(settings)));
        } catch (ArgumentProblem p) {
            complain(p, call, binder);
            return Bound.wrong(call);
        }
    }

    /** A part that stands in the call by its place, or by its name in a record. */
    private void complain(ArgumentProblem p, Node.Call call, Binder binder) {
        if (call.arguments().size() == 2 && call.arguments().getLast() instanceof Node.Entries named) {
            Object setting = p.arguments().length == 0 ? "" : p.arguments()[0];
            for (Node.Entry entry : named.all()) {
                if (entry.name().equals(setting)) {
                    binder.complaints().error(p.code(), entry.start(), entry.end(), p.arguments());
                    return;
                }
            }
        }
        binder.complain(p, call, signature);
    }

    private Map<String, Object> settings(Node.Call call, Binder binder) {
        List<Node> given = call.arguments().subList(1, call.arguments().size());
        Constants constants = new Constants(binder);
        if (given.size() == 1 && given.getFirst() instanceof Node.Entries named) {
            known(named, binder);
            Map<String, Object> all = constants.map(named, signature.name());
            all.values().removeIf(java.util.Objects::isNull);
            return all;
        }
        Map<String, Object> all = new LinkedHashMap<>();
        for (int i = 0; i < given.size(); i++) {
            Object value = constants.of(given.get(i), signature.name());
            if (value != null) {
                all.put(signature.arguments().get(i + 1).name(), value);
            }
        }
        return all;
    }

    private void known(Node.Entries named, Binder binder) {
        List<String> names =
                transform.parameters().stream().map(Parameter::name).toList();
        for (Node.Entry entry : named.all()) {
            if (!names.contains(entry.name())) {
                String all = names.stream().collect(Collectors.joining(", "));
                binder.complaints()
                        .error(
                                "FORMULA_SETTING_UNKNOWN",
                                entry.start(),
                                entry.end(),
                                entry.name(),
                                signature.name(),
                                all);
            }
        }
    }

    /** Steps are written for values of systems; what a formula hands them is held to the same bounds first. */
    private static Code code(Code value, Step step, int longest) {
        return run -> {
            Object in = run.counted(value.of(run));
            hold(in, longest);
            Object out = step.apply(in);
            if (out instanceof String s) {
                Texts.fits(s.length());
            }
            return run.counted(out);
        };
    }

    private static void hold(Object in, int longest) {
        switch (in) {
            case BigDecimal d -> Amounts.bounded(d);
            case LocalDate d -> Dates.checked(d);
            case Instant i -> Dates.checked(i);
            case String s
            when (long) s.length() * longest > GROWTH -> throw new ValueProblem("FORMULA_TOO_COSTLY", Limits.WORK);
            case Collection<?> all -> {
                long length = 0;
                for (Object each : all) {
                    hold(each, longest);
                    length += longest + (each instanceof String s ? s.length() : 0);
                }
                Texts.fits(length);
            }
            case null, default -> {}
        }
    }

    /** The longest text among the settings. */
    private static int longest(Object settings) {
        return switch (settings) {
            case String s -> s.length();
            case Map<?, ?> map ->
                map.values().stream().mapToInt(TransformFunction::longest).max().orElse(1);
            case Collection<?> all ->
                all.stream().mapToInt(TransformFunction::longest).max().orElse(1);
            case null, default -> 1;
        };
    }
}
