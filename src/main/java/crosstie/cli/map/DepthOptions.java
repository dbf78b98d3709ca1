package crosstie.cli.map;

import crosstie.studio.map.Depth;
import picocli.CommandLine.Option;

/** How far a check goes. Hints come with fixes and live rows: whoever asks for more wants to see them. */
final class DepthOptions {
    @Option(names = "--live", descriptionKey = "live")
    private boolean live;

    @Option(names = "--fixes", descriptionKey = "fixes")
    private boolean fixes;

    @Option(names = "--hints", descriptionKey = "hints")
    private boolean hints;

    boolean areFixesShown() {
        return fixes;
    }

    Depth depth() {
        return new Depth(hints || fixes || live, live);
    }
}
