package crosstie.cli.map;

import crosstie.studio.map.Advisor.Between;
import java.util.Optional;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** Both systems or none. */
final class BetweenOptions {
    @ArgGroup(exclusive = false)
    private Systems systems;

    static final class Systems {
        @Option(names = "--source", paramLabel = "CONNECTION", descriptionKey = "source", required = true)
        private String source;

        @Option(names = "--destination", paramLabel = "CONNECTION", descriptionKey = "destination", required = true)
        private String destination;
    }

    Optional<Between> between() {
        return systems == null ? Optional.empty() : Optional.of(new Between(systems.source, systems.destination));
    }
}
