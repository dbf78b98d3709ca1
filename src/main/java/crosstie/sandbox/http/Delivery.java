package crosstie.sandbox.http;

/** How an answer reaches the client. */
public sealed interface Delivery {
    Delivery WHOLE = new Whole();
    Delivery RESET = new Reset();
    Delivery CUT = new Cut();

    record Whole() implements Delivery {}

    /** The connection is reset, nothing of the answer arrives. */
    record Reset() implements Delivery {}

    /** Half of the body arrives, then the connection is closed. */
    record Cut() implements Delivery {}

    /** The body arrives in so many pieces, each after a pause. */
    record Drip(int pieces, Runnable pause) implements Delivery {}
}
