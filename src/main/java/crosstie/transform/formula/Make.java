package crosstie.transform.formula;

import java.util.List;

/** Code from plain Java functions. Arguments left out are null, as blank ones are. Long texts are counted on their way in and out. */
final class Make {
    private static final Code NOTHING = run -> null;

    private Make() {}

    @FunctionalInterface
    interface One {
        Object of(Object a);
    }

    @FunctionalInterface
    interface Two {
        Object of(Object a, Object b);
    }

    @FunctionalInterface
    interface Three {
        Object of(Object a, Object b, Object c);
    }

    @FunctionalInterface
    interface Four {
        Object of(Object a, Object b, Object c, Object d);
    }

    @FunctionalInterface
    interface All {
        Object of(Object[] all);
    }

    static Plain.Maker one(One function) {
        return arguments -> {
            Code a = code(arguments, 0);
            return run -> run.counted(function.of(run.counted(a.of(run))));
        };
    }

    static Plain.Maker two(Two function) {
        return arguments -> {
            Code a = code(arguments, 0);
            Code b = code(arguments, 1);
            return run -> run.counted(function.of(run.counted(a.of(run)), run.counted(b.of(run))));
        };
    }

    static Plain.Maker three(Three function) {
        return arguments -> {
            Code a = code(arguments, 0);
            Code b = code(arguments, 1);
            Code c = code(arguments, 2);
            return run -> run.counted(function.of(run.counted(a.of(run)), run.counted(b.of(run)), c.of(run)));
        };
    }

    static Plain.Maker four(Four function) {
        return arguments -> {
            Code a = code(arguments, 0);
            Code b = code(arguments, 1);
            Code c = code(arguments, 2);
            Code d = code(arguments, 3);
            return run ->
                    run.counted(function.of(run.counted(a.of(run)), run.counted(b.of(run)), c.of(run), d.of(run)));
        };
    }

    static Plain.Maker all(All function) {
        return arguments -> {
            Code[] codes = arguments.stream().map(Bound::code).toArray(Code[]::new);
            return run -> run.counted(function.of(values(codes, run)));
        };
    }

    static Object[] values(Code[] codes, Run run) {
        Object[] values = new Object[codes.length];
        for (int i = 0; i < codes.length; i++) {
            values[i] = run.counted(codes[i].of(run));
        }
        return values;
    }

    static Code code(List<Bound> arguments, int place) {
        return place < arguments.size() ? arguments.get(place).code() : NOTHING;
    }
}
