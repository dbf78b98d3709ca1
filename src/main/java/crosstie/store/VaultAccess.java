package crosstie.store;

import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * How the key of a vault can be reached from this process.
 *
 * @param system name of the operating system
 * @param variables of the process: PATH leads to the keychain's tool, {@code CROSSTIE_VAULT} = {@code file} leaves it alone in a new home
 * @param passphrase asks for it: empty where nobody can be asked. The store clears what it is given
 */
public record VaultAccess(String system, Map<String, String> variables, Supplier<Optional<char[]>> passphrase) {
    /** Neither keychain nor anybody to ask: the key file. */
    public static final VaultAccess NONE = new VaultAccess("", Map.of(), Optional::empty);

    public VaultAccess {
        variables = Map.copyOf(variables);
    }

    /** Of this process and this machine. */
    public static VaultAccess here(Map<String, String> variables, Supplier<Optional<char[]>> passphrase) {
        return new VaultAccess(System.getProperty("os.name"), variables, passphrase);
    }

    Optional<Keychain> keychain(Tool.Patience patience) {
        return Keychain.here(system, variables, patience);
    }

    boolean prefersFile() {
        return variables.getOrDefault("CROSSTIE_VAULT", "").equalsIgnoreCase("file");
    }

    /** Without the variables, which hold secrets. */
    @Override
    public String toString() {
        return "VaultAccess[" + system + "]";
    }
}
