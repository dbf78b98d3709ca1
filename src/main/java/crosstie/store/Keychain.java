package crosstie.store;

import crosstie.model.Refusal;
import java.util.Map;
import java.util.Optional;

/**
 * The keychain of the operating system, asked through the tool that comes with it. A secret goes in on standard input and comes out on
 * standard output, never as an argument, which other users of the machine could read. Every question has an end.
 */
sealed interface Keychain permits SecretTool, MacKeychain, WindowsProtection {

    /** What people call it. */
    String name();

    /**
     * Keeps a key.
     *
     * @param id what it is kept under
     * @return what has to be remembered to get it back beside the id; null for nothing
     * @throws Refusal KEYCHAIN_SILENT, KEYCHAIN_REFUSED
     */
    byte[] keep(String id, byte[] key);

    /**
     * The key, to be cleared by the caller.
     *
     * @throws Refusal KEYCHAIN_SILENT, KEYCHAIN_REFUSED, KEYCHAIN_RUBBISH
     */
    byte[] find(String id, byte[] kept);

    /** Forgets a key; one that is not there is forgotten already. */
    void forget(String id);

    /** That of this machine; empty where its tool is not among the programs that the variables lead to. */
    static Optional<Keychain> here(String system, Map<String, String> variables, Tool.Patience patience) {
        if (system.startsWith("Windows")) {
            return Tool.find("powershell.exe", variables, patience).map(WindowsProtection::new);
        }
        return system.startsWith("Mac")
                ? Tool.find("security", variables, patience).map(MacKeychain::new)
                : Tool.find("secret-tool", variables, patience).map(SecretTool::new);
    }

    /** What a tool wrote, as bytes of a key. */
    static byte[] key(Tool tool, byte[] written) {
        return Hex.read(written, Seal.KEY_BYTES).orElseThrow(() -> Refusal.stopped("KEYCHAIN_RUBBISH", tool.name()));
    }
}
