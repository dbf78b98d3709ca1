package crosstie.transform.formula;

import crosstie.transform.ArgumentProblem;
import crosstie.transform.ValueProblem;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.ToIntFunction;

/** Functions over days and points in time, all in UTC. */
final class DateFunctions {
    private static final String FAMILY = "date";

    private DateFunctions() {}

    static List<Function> all() {
        return List.of(
                of("Date(year: Number, month: Number, day: Number): Date", Make.three(DateFunctions::date)),
                of("DateValue(text: Text): Date", Make.one(Values::day)),
                of("DateTimeValue(text: Text): DateTime", Make.one(Dates::instant)),
                Plain.same(FAMILY, "DateAdd(date: Date, amount: Number, [unit: Text]): Date", DateFunctions::add),
                of("DateDiff(from: Date, to: Date, [unit: Text]): Whole", DateFunctions::between),
                of("Year(date: Date): Whole", part(LocalDate::getYear)),
                of("Month(date: Date): Whole", part(LocalDate::getMonthValue)),
                of("Day(date: Date): Whole", part(LocalDate::getDayOfMonth)),
                of("Hour(time: Date): Whole", clock(3_600, 24)),
                of("Minute(time: Date): Whole", clock(60, 60)),
                of("Second(time: Date): Whole", clock(1, 60)),
                new Moment("Now(): DateTime", now -> now),
                new Moment("Today(): Date", now -> now.atOffset(ZoneOffset.UTC).toLocalDate()));
    }

    private static Object date(Object year, Object month, Object day) {
        return year == null || month == null || day == null ? null : Dates.of(year, month, day);
    }

    /** A unit that is fixed is read once. */
    private static Code add(List<Bound> arguments) {
        Code date = Make.code(arguments, 0);
        Code amount = Make.code(arguments, 1);
        java.util.function.Function<Run, TimeUnit> unit = unit(arguments);
        return run -> Dates.add(date.of(run), amount.of(run), unit.apply(run));
    }

    private static Code between(List<Bound> arguments) {
        Code from = Make.code(arguments, 0);
        Code to = Make.code(arguments, 1);
        java.util.function.Function<Run, TimeUnit> unit = unit(arguments);
        return run -> Dates.between(from.of(run), to.of(run), unit.apply(run));
    }

    private static java.util.function.Function<Run, TimeUnit> unit(List<Bound> arguments) {
        Code code = Make.code(arguments, 2);
        if (arguments.size() > 2 && !arguments.get(2).fixed()) {
            return run -> TimeUnit.of(code.of(run));
        }
        try {
            TimeUnit fixed = TimeUnit.of(arguments.size() > 2 ? arguments.get(2).value() : null);
            return run -> fixed;
        } catch (ValueProblem p) {
            throw new ArgumentProblem(p.code(), p.arguments());
        }
    }

    private static Plain.Maker part(ToIntFunction<LocalDate> part) {
        return Make.one(date -> {
            LocalDate day = Values.day(date);
            return day == null ? null : (Object) (long) part.applyAsInt(day);
        });
    }

    private static Plain.Maker clock(int seconds, int turn) {
        return Make.one(time -> {
            Instant i = Dates.instant(time);
            return i == null
                    ? null
                    : (Object) (i.atOffset(ZoneOffset.UTC).toLocalTime().toSecondOfDay() / seconds % turn);
        });
    }

    private static Function of(String spec, Plain.Maker maker) {
        return Plain.of(FAMILY, spec, maker);
    }

    /** A time of the run: the same for all rows. */
    private record Moment(crosstie.model.Signature signature, java.util.function.Function<Instant, Object> of)
            implements Function {
        Moment(String spec, java.util.function.Function<Instant, Object> of) {
            this(Spec.of(FAMILY, spec), of);
        }

        @Override
        public Bound bind(Node.Call call, Binder binder) {
            return binder.countFits(call, signature)
                    ? Bound.fixed(
                            call,
                            Types.of(signature.result()),
                            of.apply(binder.scope().facts().now()))
                    : Bound.wrong(call);
        }
    }
}
