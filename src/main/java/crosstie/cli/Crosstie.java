package crosstie.cli;

import crosstie.cli.kit.Global;
import java.nio.file.Path;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The command without a name, and the options that all others share. */
@Command(
        name = "crosstie",
        mixinStandardHelpOptions = true,
        scope = ScopeType.INHERIT,
        versionProvider = Version.class,
        sortOptions = false,
        usageHelpAutoWidth = false,
        subcommands = {
            crosstie.cli.demo.DemoCommand.class,
            crosstie.cli.connect.SandboxCommand.class,
            crosstie.cli.map.TemplateCommand.class,
            crosstie.cli.map.SuggestCommand.class,
            crosstie.cli.run.PreviewCommand.class,
            crosstie.cli.run.RunCommand.class,
            crosstie.cli.run.RunsCommand.class,
            crosstie.cli.browse.EntitiesCommand.class,
            crosstie.cli.browse.EntityCommand.class,
            crosstie.cli.browse.MetadataCommand.class,
            crosstie.cli.browse.CompareCommand.class,
            crosstie.cli.filter.FilterCommand.class,
            crosstie.cli.connect.ConnectionCommand.class,
            crosstie.cli.connect.SetCommand.class,
            crosstie.cli.connect.VaultCommand.class,
            crosstie.cli.map.FormulaCommand.class,
            crosstie.cli.map.ProjectCommand.class,
            crosstie.cli.values.MapCommand.class,
            crosstie.cli.values.MappingCommand.class
        })
final class Crosstie implements Runnable {
    private final Global global;

    @Spec
    private CommandSpec spec;

    Crosstie(Global global) {
        this.global = global;
    }

    @Option(names = "--home", paramLabel = "DIR", scope = ScopeType.INHERIT)
    void home(Path home) {
        global.home = home;
    }

    @Option(names = "--json", scope = ScopeType.INHERIT)
    void json(boolean json) {
        global.json = json;
    }

    @Option(names = "--lang", paramLabel = "en|fr", scope = ScopeType.INHERIT)
    void lang(String lang) {
        if (!lang.equals("en") && !lang.equals("fr")) {
            throw new CommandLine.TypeConversionException(lang);
        }
        global.lang = lang;
    }

    @Option(names = "--yes", scope = ScopeType.INHERIT)
    void yes(boolean yes) {
        global.yes = yes;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "a command is missing");
    }
}
