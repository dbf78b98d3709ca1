package crosstie.cli.demo;

import crosstie.cli.kit.Exit;
import crosstie.cli.kit.Progress;
import crosstie.cli.kit.Session;
import crosstie.json.JsonOut;
import crosstie.model.ChangeSet;
import crosstie.model.Execution;
import crosstie.model.Status;
import crosstie.studio.Studio;
import crosstie.studio.connect.SandboxPair;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The story in its order. What a step shows is told by {@link StoryText}; with {@code --json} the steps are told at the end, in one document. */
final class Story {
    private static final int EXAMPLES = 3;

    private final Session session;
    private final Studio studio;
    private final StoryText text;
    private final boolean keep;
    private final SandboxPair.Settings settings;
    private final List<JsonOut.Step> steps = new ArrayList<>();
    private final List<StoryText.Counted> counted = new ArrayList<>();

    Story(Session session, Studio studio, boolean keep, SandboxPair.Settings settings) {
        this.settings = settings;
        this.session = session;
        this.studio = studio;
        this.keep = keep;
        this.text = new StoryText(session);
    }

    /** @return the exit code */
    int tell() {
        SandboxPair.Addresses at = studio.sandbox().start(settings);
        text.opening(at);
        try (ServerCount servers = new ServerCount()) {
            for (Journey each : Journey.ALL) {
                if (worst() == Status.COMPLETED) {
                    travel(each, at, servers);
                }
            }
        }
        boolean agree = counted.stream().allMatch(StoryText.Counted::agrees);
        if (session.json()) {
            session.document(session.documents().demo(steps, Instant.now()));
        } else {
            text.end(counted, keep);
        }
        return agree ? Exit.of(worst()) : Exit.ERROR;
    }

    private void travel(Journey journey, SandboxPair.Addresses at, ServerCount servers) {
        long before = servers.ask(journey.count(at));
        text.chapter("preview", journey);
        ChangeSet preview =
                studio.previews().preview(journey.request(), EXAMPLES, new Progress(session), session.stop());
        steps.add(new JsonOut.Step("preview " + journey.name(), preview.execution()));
        text.preview(preview);
        text.chapter("run", journey);
        Execution first = run("run " + journey.name(), journey);
        text.chapter("again", journey);
        run("run " + journey.name() + " again", journey);
        long after = servers.ask(journey.count(at));
        counted.add(new StoryText.Counted(
                journey.collection(), journey.count(at), before, first.counts().created(), after));
    }

    private Execution run(String step, Journey journey) {
        Execution execution = studio.runs().run(journey.request(), new Progress(session), session.stop());
        steps.add(new JsonOut.Step(step, execution));
        text.run(execution);
        return execution;
    }

    /** The gravest end so far; statuses stand in that order. */
    private Status worst() {
        return steps.stream()
                .map(s -> s.execution().status())
                .max(Enum::compareTo)
                .orElse(Status.COMPLETED);
    }
}
