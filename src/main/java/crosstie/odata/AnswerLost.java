package crosstie.odata;

/** A request that may not be repeated was sent and its answer was lost: whether it was applied has to be looked up. */
@SuppressWarnings("serial")
public final class AnswerLost extends ODataException {
    public AnswerLost(int status, Throwable cause) {
        super(
                Kind.ANSWER_LOST,
                status,
                "",
                cause == null ? "" : cause.getClass().getSimpleName(),
                cause);
    }
}
