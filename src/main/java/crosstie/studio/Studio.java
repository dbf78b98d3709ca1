package crosstie.studio;

import crosstie.store.VaultAccess;
import crosstie.studio.browse.Comparisons;
import crosstie.studio.browse.Entities;
import crosstie.studio.browse.Refreshes;
import crosstie.studio.connect.Connections;
import crosstie.studio.connect.Guides;
import crosstie.studio.connect.SandboxPair;
import crosstie.studio.connect.Sets;
import crosstie.studio.connect.SignIns;
import crosstie.studio.connect.VaultKeys;
import crosstie.studio.map.Advisor;
import crosstie.studio.map.DesignDifferences;
import crosstie.studio.map.Documents;
import crosstie.studio.map.Exports;
import crosstie.studio.map.Filters;
import crosstie.studio.map.Formulas;
import crosstie.studio.map.Imports;
import crosstie.studio.map.Projects;
import crosstie.studio.map.SharedMaps;
import crosstie.studio.map.Suggestions;
import crosstie.studio.map.Templates;
import crosstie.studio.map.Traces;
import crosstie.studio.map.Upgrades;
import crosstie.studio.run.History;
import crosstie.studio.run.Previews;
import crosstie.studio.run.Runs;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** The one door: use cases for both faces. Open once per process, close at the end. Every call may be slow; none belongs on a UI thread. */
public final class Studio implements AutoCloseable {
    /** Variable that may hold the passphrase of the vault. */
    public static final String PASSPHRASE = "CROSSTIE_PASSPHRASE";

    private final Wiring wiring;

    private Studio(Wiring wiring) {
        this.wiring = wiring;
    }

    /** Opens the studio over a home folder; created with mode 0700 where missing. Cheap: store and sandbox start when first needed. */
    public static Studio open(Path home) {
        return open(home, System.getenv());
    }

    /** @param variables of the process: they may hold tokens of bare URLs and the passphrase of the vault */
    public static Studio open(Path home, Map<String, String> variables) {
        return open(home, variables, Optional::empty);
    }

    /** @param passphrase asks a person for the passphrase of the vault when {@code CROSSTIE_PASSPHRASE} does not hold it; cleared here */
    public static Studio open(Path home, Map<String, String> variables, Supplier<Optional<char[]>> passphrase) {
        Supplier<Optional<char[]>> known = () -> Optional.ofNullable(variables.get(PASSPHRASE))
                .filter(p -> !p.isEmpty())
                .map(String::toCharArray)
                .or(passphrase);
        return new Studio(new Wiring(Home.made(home), VaultAccess.here(variables, known)));
    }

    /** The platform's usual folder for user data. */
    public static Path usualHome() {
        return Home.usual(System.getProperty("os.name"), System.getenv());
    }

    public Connections connections() {
        return wiring.connections();
    }

    public VaultKeys vault() {
        return wiring.vault();
    }

    public SignIns signIns() {
        return wiring.signIns();
    }

    public Guides guides() {
        return wiring.guides();
    }

    public Sets sets() {
        return wiring.sets();
    }

    public SandboxPair sandbox() {
        return wiring.sandbox();
    }

    public Entities entities() {
        return wiring.entities();
    }

    public Refreshes refreshes() {
        return wiring.refreshes();
    }

    /** Systems are asked for labels in this language from now on. */
    public void speak(Locale language) {
        wiring.speak(language);
    }

    public Templates templates() {
        return wiring.templates();
    }

    public SharedMaps maps() {
        return wiring.maps();
    }

    public Traces traces() {
        return wiring.traces();
    }

    public Projects projects() {
        return wiring.projects();
    }

    public Imports imports() {
        return wiring.imports();
    }

    public Exports exports() {
        return wiring.exports();
    }

    public Upgrades upgrades() {
        return wiring.upgrades();
    }

    public DesignDifferences differences() {
        return wiring.differences();
    }

    public Comparisons comparisons() {
        return wiring.comparisons();
    }

    public Advisor advisor() {
        return wiring.advisor();
    }

    public Formulas formulas() {
        return wiring.formulas();
    }

    public Filters filters() {
        return wiring.filters();
    }

    public Suggestions suggestions() {
        return wiring.suggestions();
    }

    public Documents documents() {
        return wiring.documents();
    }

    public Previews previews() {
        return wiring.previews();
    }

    public Runs runs() {
        return wiring.runs();
    }

    public History history() {
        return wiring.history();
    }

    @Override
    public void close() {
        wiring.close();
    }
}
