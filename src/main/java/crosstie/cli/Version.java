package crosstie.cli;

import picocli.CommandLine.IVersionProvider;

/** The version of the jar; a class folder has none. */
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        String version = Version.class.getPackage().getImplementationVersion();
        return new String[] {"crosstie " + (version == null ? "(working copy)" : version)};
    }
}
