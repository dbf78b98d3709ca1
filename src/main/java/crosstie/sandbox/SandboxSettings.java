package crosstie.sandbox;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * How to start a sandbox.
 *
 * @param salesPort 0 = any free port
 * @param finopsPort 0 = any free port
 * @param rows accounts, 1 to 1,000,000; 0 = as the state folder remembers, else 500. Contacts and products follow in proportion
 * @param invalid accounts of known bad kinds to add; with {@code rows} 0 and {@code invalid} 0 the state folder decides
 * @param faults what goes wrong on purpose: names of {@link crosstie.sandbox.fault.Profiles} joined by commas; empty or none = nothing
 * @param signIn none or oauth2
 * @param state folder that keeps what was written; null = memory only
 * @param reset whether to forget what the folder keeps
 * @param seed 0 = as remembered, else 1
 * @param switches how the servers behave where real ones differ, by name; each is described where it is read
 */
public record SandboxSettings(
        int salesPort,
        int finopsPort,
        int rows,
        int invalid,
        String faults,
        String signIn,
        Path state,
        boolean reset,
        long seed,
        Map<String, String> switches) {

    public SandboxSettings {
        switches = Map.copyOf(switches);
    }

    public static final int USUAL_ROWS = 500;
    public static final int MOST_ROWS = 1_000_000;
    /** The usual data on free ports, in memory, without sign-in. */
    public static final SandboxSettings USUAL = new SandboxSettings(0, 0, 0, 0, "", "none", null, false, 0, Map.of());

    public SandboxSettings withPorts(int sales, int finops) {
        return new SandboxSettings(sales, finops, rows, invalid, faults, signIn, state, reset, seed, switches);
    }

    public SandboxSettings withRows(int count) {
        return new SandboxSettings(salesPort, finopsPort, count, invalid, faults, signIn, state, reset, seed, switches);
    }

    public SandboxSettings withInvalid(int count) {
        return new SandboxSettings(salesPort, finopsPort, rows, count, faults, signIn, state, reset, seed, switches);
    }

    public SandboxSettings withSignIn(String how) {
        return new SandboxSettings(salesPort, finopsPort, rows, invalid, faults, how, state, reset, seed, switches);
    }

    public SandboxSettings withState(Path folder) {
        return new SandboxSettings(salesPort, finopsPort, rows, invalid, faults, signIn, folder, reset, seed, switches);
    }

    public SandboxSettings withReset(boolean forget) {
        return new SandboxSettings(salesPort, finopsPort, rows, invalid, faults, signIn, state, forget, seed, switches);
    }

    public SandboxSettings withSeed(long number) {
        return new SandboxSettings(
                salesPort, finopsPort, rows, invalid, faults, signIn, state, reset, number, switches);
    }

    /** One switch set, the others as they are. */
    public SandboxSettings with(String name, String value) {
        Map<String, String> more = new HashMap<>(switches);
        more.put(name, value);
        return new SandboxSettings(salesPort, finopsPort, rows, invalid, faults, signIn, state, reset, seed, more);
    }

    /** A switch, or what is usual. */
    public String by(String name, String usual) {
        return switches.getOrDefault(name, usual);
    }
}
