package crosstie.cli.map;

import picocli.CommandLine.Command;

/** {@code crosstie template …}. */
@Command(
        name = "template",
        subcommands = {TemplateList.class, TemplateShow.class, TemplateCheck.class})
public final class TemplateCommand {}
