package crosstie.cli.kit;

import crosstie.model.Counts;
import crosstie.model.RunEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;

/** Shows a run while it goes: a bar on a terminal, plain lines in a pipe (at most one a second), nothing beside a {@code --json} document. */
public final class Progress implements Consumer<RunEvent> {
    private static final int BAR = 28;
    private static final Duration BETWEEN_LINES = Duration.ofSeconds(1);
    private static final Duration BETWEEN_BARS = Duration.ofMillis(100);
    private static final String START_OF_LINE = "\r\u001b[2K";

    private final Session session;
    private final boolean bars;
    private Instant last = Instant.EPOCH;
    private boolean open;

    public Progress(Session session) {
        this.session = session;
        this.bars = session.terminal().messages();
    }

    @Override
    public synchronized void accept(RunEvent event) {
        if (session.json()) {
            return;
        }
        switch (event) {
            case RunEvent.ExecutionStarted e -> last = Instant.EPOCH;
            case RunEvent.TaskStarted e -> line("progress.started", e.task(), named(e.organization()));
            case RunEvent.TaskProgress e -> progress(e);
            case RunEvent.Throttled e ->
                line("progress.throttled", Printable.line(e.system()), Math.max(1, Math.round(e.seconds())));
            case RunEvent.Said e -> {
                clear();
                session.say("  " + session.sentences().message(e.code(), e.arguments()));
            }
            case RunEvent.TaskEnded e -> clear();
            case RunEvent.ExecutionEnded e -> clear();
        }
    }

    private void progress(RunEvent.TaskProgress e) {
        Duration since = Duration.between(last, e.at());
        if (since.compareTo(bars ? BETWEEN_BARS : BETWEEN_LINES) < 0) {
            return;
        }
        last = e.at();
        if (bars) {
            bar(e.task(), e.counts(), e.expected());
        } else {
            line("progress.rows", e.task(), rows(e.counts().read(), e.expected()));
        }
    }

    private void bar(String task, Counts counts, long expected) {
        long read = counts.read();
        int full = expected <= 0 ? 0 : (int) Math.min(BAR, read * BAR / expected);
        String bar = "█".repeat(full) + "░".repeat(BAR - full);
        session.messages()
                .print(START_OF_LINE + "  " + Printable.fit(Printable.line(task), 30) + "  " + bar + "  "
                        + rows(read, expected));
        session.messages().flush();
        open = true;
    }

    private String rows(long read, long expected) {
        return expected < 0 ? session.number(read) : session.number(read) + " / " + session.number(expected);
    }

    private void line(String key, Object... arguments) {
        clear();
        session.say("  " + session.text("cli." + key, arguments));
    }

    private String named(String organization) {
        return organization.isEmpty() ? "" : " (" + Printable.line(organization) + ")";
    }

    private void clear() {
        if (open) {
            session.messages().print(START_OF_LINE);
            open = false;
        }
    }
}
