package crosstie.cli.connect;

import crosstie.cli.kit.Exit;
import crosstie.cli.kit.Printable;
import crosstie.cli.kit.Session;
import crosstie.model.Refusal;
import crosstie.model.SignInPrompt;
import crosstie.studio.connect.Browser;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code crosstie connection sign-in NAME}: a person signs in once, runs need nobody from then on. */
@Command(name = "sign-in")
public final class ConnectionSignIn implements Callable<Integer> {
    private final Session session;

    @Parameters(index = "0", paramLabel = "NAME", descriptionKey = "connection-name")
    private String name;

    public ConnectionSignIn(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Thread here = Thread.currentThread();
        Thread watch = Thread.startVirtualThread(() -> interruptWhenStopped(here));
        try {
            session.studio().signIns().signIn(name, this::tell);
        } catch (Refusal e) {
            if (session.stop().getAsBoolean()) {
                return Exit.CANCELLED;
            }
            throw e;
        } finally {
            watch.interrupt();
        }
        if (session.json()) {
            session.document(session.documents().document(Map.of("signedIn", true)));
        } else {
            session.print(session.text("cli.signin.done", name));
        }
        return Exit.COMPLETED;
    }

    private void interruptWhenStopped(Thread waiting) {
        try {
            session.stop().await();
            waiting.interrupt();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // signed in: nobody waits any more
        }
    }

    private void tell(SignInPrompt prompt) {
        String address = Printable.line(prompt.address().toString());
        session.say(
                prompt.code().isEmpty()
                        ? session.text("cli.signin.browser", address)
                        : session.text("cli.signin.device", address, Printable.line(prompt.code())));
        if (prompt.code().isEmpty() && !Browser.open(prompt.address(), session.environment())) {
            session.say(session.text("cli.signin.yourself"));
        }
    }
}
