package crosstie.cli.map;

import picocli.CommandLine.Command;

/** {@code crosstie formula …}. */
@Command(
        name = "formula",
        subcommands = {FormulaCheckCommand.class, FormulaTry.class, FormulaFunctions.class})
public final class FormulaCommand {}
