package crosstie.sandbox.fault;

/** Decides what goes wrong. A pure function, so that a run can be repeated exactly; asked by many threads. */
@FunctionalInterface
public interface FaultPlan {
    FaultPlan NONE = call -> Fault.NONE;

    /** {@link Fault#NONE} for nothing; never null. */
    Fault of(Call call);
}
