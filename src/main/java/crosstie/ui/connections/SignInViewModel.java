package crosstie.ui.connections;

import crosstie.model.SignInPrompt;
import crosstie.studio.connect.SignIns;
import crosstie.ui.kit.Background;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

/** A person signs a connection in. */
final class SignInViewModel {
    enum State {
        IDLE,
        WAITING,
        DONE,
        FAILED
    }

    private final String connection;
    private final SignIns signIns;
    private final Background background;
    private final Runnable after;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.IDLE);
    private final ObjectProperty<SignInPrompt> prompt = new SimpleObjectProperty<>();
    private volatile Thread waiting;
    private boolean cancelled;
    private Throwable trouble;

    /** @param after what to do once somebody has signed in */
    SignInViewModel(String connection, SignIns signIns, Background background, Runnable after) {
        this.connection = connection;
        this.signIns = signIns;
        this.background = background;
        this.after = after;
    }

    ReadOnlyObjectProperty<State> state() {
        return state.getReadOnlyProperty();
    }

    /** What the person has to do; null before it is known. */
    ObjectProperty<SignInPrompt> prompt() {
        return prompt;
    }

    Throwable trouble() {
        return trouble;
    }

    void start() {
        if (state.get() == State.WAITING) {
            return;
        }
        cancelled = false;
        prompt.set(null);
        state.set(State.WAITING);
        background.run(
                this::signIn,
                done -> {
                    state.set(State.DONE);
                    after.run();
                },
                this::failed);
    }

    private boolean signIn() {
        waiting = Thread.currentThread();
        try {
            signIns.signIn(connection, told -> background.onUi(() -> prompt.set(told)));
            return true;
        } finally {
            waiting = null;
        }
    }

    private void failed(Throwable error) {
        trouble = error;
        prompt.set(null);
        state.set(cancelled ? State.IDLE : State.FAILED);
    }

    /** Nobody waits for the browser any more. */
    void cancel() {
        Thread thread = waiting;
        cancelled = true;
        if (thread != null) {
            thread.interrupt();
        }
    }
}
