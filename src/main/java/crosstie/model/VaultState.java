package crosstie.model;

import java.util.List;

/**
 * Which vault is in use, and what could be used instead.
 *
 * @param kind in use
 * @param secrets how many there are
 * @param keychain code of what is to be said about the keychain of this machine: {@code KEYCHAIN_READY} or why it cannot be used
 * @param arguments of that code
 */
public record VaultState(VaultKind kind, long secrets, String keychain, List<String> arguments) {
    public VaultState {
        arguments = List.copyOf(arguments);
    }

    public boolean hasKeychain() {
        return keychain.equals("KEYCHAIN_READY");
    }
}
