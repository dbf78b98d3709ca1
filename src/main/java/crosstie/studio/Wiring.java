package crosstie.studio;

import crosstie.connector.Connector;
import crosstie.connector.catalogue.Connectors;
import crosstie.engine.Engine;
import crosstie.mapping.Checker;
import crosstie.mapping.Compiler;
import crosstie.mapping.Examples;
import crosstie.mapping.Trace;
import crosstie.mapping.fix.Fixes;
import crosstie.mapping.live.LiveCheck;
import crosstie.store.Store;
import crosstie.store.VaultAccess;
import crosstie.studio.browse.Comparisons;
import crosstie.studio.browse.Entities;
import crosstie.studio.browse.Refreshes;
import crosstie.studio.connect.Connections;
import crosstie.studio.connect.Directory;
import crosstie.studio.connect.Environments;
import crosstie.studio.connect.Guides;
import crosstie.studio.connect.SandboxHost;
import crosstie.studio.connect.SandboxPair;
import crosstie.studio.connect.SetShelf;
import crosstie.studio.connect.Sets;
import crosstie.studio.connect.SignIns;
import crosstie.studio.connect.VaultKeys;
import crosstie.studio.map.Advisor;
import crosstie.studio.map.Checks;
import crosstie.studio.map.DesignDifferences;
import crosstie.studio.map.Designs;
import crosstie.studio.map.Direction;
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
import crosstie.studio.run.Preparation;
import crosstie.studio.run.Previews;
import crosstie.studio.run.Runs;
import crosstie.template.TemplateFolder;
import crosstie.transform.catalogue.Catalogue;
import crosstie.transform.formula.Language;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Builds everything, in plain Java. Nothing here is costly: the store opens and the sandbox starts when first asked for. */
final class Wiring implements AutoCloseable {
    private final Clock clock = Clock.systemUTC();
    private final TemplateFolder templateFolder;
    private final Once<Store> store;
    private final SandboxHost sandboxHost;
    private final Environments environments;
    private final Checks checks;
    private final Fixes fixes;
    private final SetShelf shelf;
    private final Direction direction;
    private final Directory directory;
    private final List<Connector> connectors;
    private final Compiler compiler;
    private final Designs designs;
    private final Preparation preparation;
    private final Once<Engine> engine;

    Wiring(Path home, VaultAccess access) {
        Map<String, String> variables = access.variables();
        Catalogue transforms = new Catalogue();
        compiler = new Compiler(transforms);
        templateFolder = TemplateFolder.shippedAnd(home);
        connectors = Connectors.all();
        store = new Once<>(() -> stored(home, access));
        sandboxHost = new SandboxHost(home);
        directory = new Directory(connectors.stream().map(Connector::id).toList(), store, sandboxHost);
        environments = new Environments(connectors, directory, sandboxHost, store, variables, clock);
        Checker checker = new Checker(transforms);
        checks = new Checks(checker, new Examples(transforms), new LiveCheck(checker, compiler, clock));
        fixes = new Fixes(transforms, ZoneId.systemDefault());
        shelf = new SetShelf(store);
        direction = new Direction(shelf, directory);
        designs = new Designs(templateFolder, store);
        preparation = new Preparation(designs, direction, environments, checks, clock);
        engine = new Once<>(() -> new Engine(compiler, store.get().journal(), clock));
    }

    /** A new home begins with two projects over the sandbox; once removed they do not come back. */
    private Store stored(Path home, VaultAccess access) {
        boolean isNew = !Files.exists(home.resolve("store.mv.db"));
        Store opened = Store.open(home, access);
        if (isNew) {
            first(opened, "Accounts to customers", "accounts-sales-to-finops");
            first(opened, "Products", "products-finops-to-sales");
        }
        return opened;
    }

    private void first(Store opened, String name, String template) {
        opened.projects().save(templateFolder.toProject(templateFolder.open(template), name, "sandbox"));
    }

    Connections connections() {
        return new Connections(connectors, directory, environments, store, clock);
    }

    SignIns signIns() {
        return new SignIns(environments);
    }

    Guides guides() {
        return new Guides(directory);
    }

    Sets sets() {
        return new Sets(shelf, directory, store);
    }

    VaultKeys vault() {
        return new VaultKeys(store);
    }

    SandboxPair sandbox() {
        return new SandboxPair(sandboxHost);
    }

    Entities entities() {
        return new Entities(environments);
    }

    Refreshes refreshes() {
        return new Refreshes(environments, projects());
    }

    void speak(Locale language) {
        environments.speak(language);
    }

    Templates templates() {
        return new Templates(templateFolder, checks, environments);
    }

    SharedMaps maps() {
        return new SharedMaps(designs, projects());
    }

    Traces traces() {
        return new Traces(designs, projects(), new Trace(new Catalogue()));
    }

    Projects projects() {
        return new Projects(store, templateFolder, shelf, direction, environments, checks);
    }

    Imports imports() {
        return new Imports(templateFolder, store, shelf, checks, environments);
    }

    Exports exports() {
        return new Exports(designs, templateFolder, store);
    }

    Upgrades upgrades() {
        return new Upgrades(templateFolder, store, designs);
    }

    DesignDifferences differences() {
        return new DesignDifferences(designs);
    }

    Comparisons comparisons() {
        return new Comparisons(environments, shelf, directory, designs);
    }

    Advisor advisor() {
        return new Advisor(templateFolder, environments, checks, fixes, projects());
    }

    Formulas formulas() {
        return new Formulas(new Language(new Catalogue()), environments, clock);
    }

    Filters filters() {
        return new Filters(environments, clock);
    }

    Suggestions suggestions() {
        return new Suggestions(designs, projects(), environments);
    }

    Documents documents() {
        return new Documents(designs, projects(), environments, compiler, clock);
    }

    Previews previews() {
        return new Previews(preparation, engine);
    }

    Runs runs() {
        return new Runs(preparation, engine);
    }

    History history() {
        return new History(store);
    }

    /** In the order of use: nobody is left without what it stands on. */
    @Override
    public void close() {
        environments.close();
        store.ifMade(Store::close);
        sandboxHost.close();
    }
}
