package crosstie.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import crosstie.model.Refusal;
import crosstie.model.VaultKind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where the key of the vault may be, how it moves, and what happens when somebody tampers with it. */
class VaultTest {
    private static final String SECRET = "correct horse battery staple é€";
    private static final String WORDS = "several words that do not belong together";

    /** Plays libsecret's tool: what it is asked stands in a file, and each secret in one of its own. */
    private static final String SECRET_TOOL = """
            #!/bin/sh
            echo "$@" >> "$KEYS/arguments"
            for last; do :; done
            case "$1" in
              store) cat > "$KEYS/$last" ;;
              lookup) [ -f "$KEYS/$last" ] && cat "$KEYS/$last" ;;
              clear) rm -f "$KEYS/$last" ;;
            esac
            """;

    @TempDir
    Path folder;

    private Path keys;
    private final Map<String, String> variables = new HashMap<>();
    private String passphrase = WORDS;

    @BeforeEach
    void placeForKeys() throws IOException {
        keys = Files.createDirectory(folder.resolve("keys"));
        variables.put("KEYS", keys.toString());
    }

    private Store open() {
        return open(Duration.ofSeconds(30));
    }

    private Store open(Duration patience) {
        VaultAccess access = new VaultAccess(
                "Linux", variables, () -> Optional.ofNullable(passphrase).map(String::toCharArray));
        return Store.open(folder.resolve("home"), access, new Tool.Patience(patience));
    }

    private void keychain(String script) throws IOException {
        assumeTrue(Files.isExecutable(Path.of("/bin/sh")));
        Path tool = folder.resolve("bin/secret-tool");
        Files.createDirectories(tool.getParent());
        Files.writeString(tool, script);
        Files.setPosixFilePermissions(tool, PosixFilePermissions.fromString("rwx------"));
        variables.put("PATH", tool.getParent() + ":/usr/bin:/bin");
    }

    private static void put(Store store) {
        store.vault().put("crm", "secret", SECRET.toCharArray());
    }

    private static Optional<String> secret(Store store) {
        return store.vault().secret("crm", "secret");
    }

    private static Refusal refused(Store store) {
        Refusal r = assertThrows(Refusal.class, () -> secret(store));
        assertFalse(r.toString().contains("horse"), r.toString());
        return r;
    }

    private Path keyFile() {
        return folder.resolve("home/vault.key");
    }

    @Test
    void withoutAKeychainTheKeyIsInAFileOfTheOwner() throws IOException {
        try (Store store = open()) {
            assertEquals(VaultKind.NONE, store.vault().kind());
            assertFalse(Files.exists(keyFile()));
            put(store);
            assertEquals(VaultKind.FILE, store.vault().kind());
            assertEquals("KEYCHAIN_NONE", store.vault().state().keychain());
            assertEquals(1, store.vault().state().secrets());
            if (Home.POSIX) {
                assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(keyFile())));
            }
        }
        try (Store store = open()) {
            assertEquals(Optional.of(SECRET), secret(store));
        }
    }

    @Test
    void aKeychainThatAnswersIsTakenAndTheKeyIsNeverAnArgument() throws IOException {
        keychain(SECRET_TOOL);
        try (Store store = open()) {
            put(store);
            assertEquals(VaultKind.KEYCHAIN, store.vault().kind());
            assertTrue(store.vault().state().hasKeychain());
            assertFalse(Files.exists(keyFile()));
        }
        try (Store store = open()) {
            assertEquals(Optional.of(SECRET), secret(store));
        }
        List<String> kept = kept();
        assertEquals(1, kept.size());
        String asked = Files.readString(keys.resolve("arguments"));
        assertTrue(asked.contains("store --label=Crosstie vault application crosstie vault"), asked);
        assertFalse(asked.contains(kept.getFirst()), asked);
    }

    /** Contents of the keychain. */
    private List<String> kept() throws IOException {
        try (Stream<Path> files = Files.list(keys)) {
            return files.filter(f -> !f.endsWith("arguments"))
                    .map(VaultTest::text)
                    .toList();
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void whoeverWantsTheFileInANewHomeSaysSo() throws IOException {
        keychain(SECRET_TOOL);
        variables.put("CROSSTIE_VAULT", "file");
        try (Store store = open()) {
            put(store);
            assertEquals(VaultKind.FILE, store.vault().kind());
        }
    }

    @Test
    void theToolIsToldNothingOfOurVariables() throws IOException {
        keychain("#!/bin/sh\nenv > \"$KEYS/environment\"\nexit 1\n");
        variables.put("CROSSTIE_PASSPHRASE", WORDS);
        try (Store store = open()) {
            put(store);
        }
        assertFalse(Files.readString(keys.resolve("environment")).contains("CROSSTIE"));
    }

    @Test
    void theKeyMovesFromPlaceToPlaceAndOldKeysOpenNothing() throws IOException {
        keychain(SECRET_TOOL);
        variables.put("CROSSTIE_VAULT", "file");
        try (Store store = open()) {
            put(store);
            store.vault().put("fin", "token", "second".toCharArray());
            byte[] first = Files.readAllBytes(keyFile());
            for (VaultKind kind : List.of(VaultKind.KEYCHAIN, VaultKind.PASSPHRASE, VaultKind.FILE)) {
                store.vault().move(kind, kind == VaultKind.PASSPHRASE ? WORDS.toCharArray() : null, false);
                assertEquals(kind, store.vault().kind());
                assertEquals(Optional.of(SECRET), secret(store));
                assertEquals(Optional.of("second"), store.vault().secret("fin", "token"));
                assertEquals(kind == VaultKind.FILE, Files.exists(keyFile()));
                assertEquals(kind == VaultKind.KEYCHAIN ? 1 : 0, kept().size());
            }
            assertFalse(java.util.Arrays.equals(first, Files.readAllBytes(keyFile())));
            Files.write(keyFile(), first);
            assertEquals("VAULT_KEY_WRONG", refused(store).code());
        }
    }

    @Test
    void aPassphraseOpensInTheNextProcessAndAWrongOneDoesNot() {
        try (Store store = open()) {
            put(store);
            store.vault().move(VaultKind.PASSPHRASE, WORDS.toCharArray(), false);
        }
        try (Store store = open()) {
            assertEquals(Optional.of(SECRET), secret(store));
            store.vault().keep("crm", "tokens", "more");
        }
        passphrase = WORDS + "!";
        try (Store store = open()) {
            assertEquals("VAULT_PASSPHRASE_WRONG", refused(store).code());
            passphrase = null;
            assertEquals("VAULT_LOCKED", refused(store).code());
            assertEquals(
                    "VAULT_LOCKED",
                    assertThrows(Refusal.class, () -> put(store)).code());
            passphrase = WORDS;
            assertEquals(Optional.of("more"), store.vault().secret("crm", "tokens"));
        }
    }

    @Test
    void aPassphraseCanBeChangedAndAShortOneIsRefused() {
        try (Store store = open()) {
            put(store);
            assertEquals("VAULT_PASSPHRASE_SHORT", notMoved(store, VaultKind.PASSPHRASE, "short"));
            assertEquals(VaultKind.FILE, store.vault().kind());
            store.vault().move(VaultKind.PASSPHRASE, WORDS.toCharArray(), false);
            store.vault().move(VaultKind.PASSPHRASE, "quite another passphrase".toCharArray(), false);
            assertEquals("VAULT_PASSPHRASE_WRONG", refused(store).code());
            passphrase = "quite another passphrase";
            assertEquals(Optional.of(SECRET), secret(store));
        }
    }

    private static String notMoved(Store store, VaultKind kind, String words) {
        return assertThrows(
                        Refusal.class,
                        () -> store.vault().move(kind, words == null ? null : words.toCharArray(), false))
                .code();
    }

    @Test
    void anotherProcessThatMovesTheKeyIsNoticed() {
        try (Store one = open();
                Store other = open()) {
            put(one);
            assertEquals(Optional.of(SECRET), secret(other));
            one.vault().move(VaultKind.PASSPHRASE, WORDS.toCharArray(), false);
            assertEquals(Optional.of(SECRET), secret(other));
            one.vault().move(VaultKind.FILE, null, false);
            other.vault().keep("crm", "tokens", "kept by the other");
            assertEquals(Optional.of("kept by the other"), one.vault().secret("crm", "tokens"));
            assertEquals(Optional.of(SECRET), secret(other));
        }
    }

    @Test
    void aKeychainThatHangsEndsInABoundedTimeAndTheFileIsTaken() throws IOException {
        keychain("#!/bin/sh\nsleep 600\n");
        try (Store store = open(Duration.ofMillis(300))) {
            put(store);
            assertEquals(VaultKind.FILE, store.vault().kind());
            assertEquals("KEYCHAIN_SILENT", store.vault().state().keychain());
            assertEquals("KEYCHAIN_SILENT", notMoved(store, VaultKind.KEYCHAIN, null));
            assertEquals(Optional.of(SECRET), secret(store));
        }
    }

    @Test
    void aKeychainThatAnswersRubbishIsNotTrusted() throws IOException {
        for (String script : List.of(
                "#!/bin/sh\necho rubbish\n",
                "#!/bin/sh\ncat /dev/zero\n",
                "#!/bin/sh\nprintf '%064d' 0\n",
                "#!/bin/sh\nprintf '%064d' 0 | tr 0 x\n")) {
            keychain(script);
            try (Store store = open(Duration.ofSeconds(5))) {
                put(store);
                assertEquals(VaultKind.FILE, store.vault().kind());
                assertEquals("KEYCHAIN_RUBBISH", store.vault().state().keychain(), script);
                assertEquals("KEYCHAIN_RUBBISH", notMoved(store, VaultKind.KEYCHAIN, null));
                assertEquals(Optional.of(SECRET), secret(store));
            }
        }
    }

    @Test
    void aKeychainThatForgotIsSaidSoAndAnotherKeyInItIsNoticed() throws IOException {
        keychain(SECRET_TOOL);
        try (Store store = open()) {
            put(store);
        }
        try (Stream<Path> files = Files.list(keys)) {
            for (Path file : files.filter(f -> !f.endsWith("arguments")).toList()) {
                Files.writeString(file, "ab".repeat(32));
                try (Store store = open()) {
                    assertEquals("VAULT_KEYCHAIN_WRONG", refused(store).code());
                }
                Files.delete(file);
            }
        }
        try (Store store = open()) {
            assertEquals("KEYCHAIN_REFUSED", refused(store).code());
            store.vault().move(VaultKind.FILE, null, true);
            assertEquals(Optional.empty(), secret(store));
            put(store);
            assertEquals(Optional.of(SECRET), secret(store));
        }
    }

    @Test
    void aToolInTheFolderWhereSomebodyStandsIsNotRun() {
        variables.put("PATH", ".:");
        try (Store store = open()) {
            assertEquals("KEYCHAIN_NONE", store.vault().state().keychain());
        }
    }

    @Test
    void aKeyFileThatOthersCanReadIsRefused() throws IOException {
        assumeTrue(Home.POSIX);
        try (Store store = open()) {
            put(store);
            for (String open : List.of("rw-r-----", "rw----r--", "rw--w----")) {
                Files.setPosixFilePermissions(keyFile(), PosixFilePermissions.fromString(open));
                Refusal r = refused(store);
                assertEquals("VAULT_KEY_OPEN", r.code());
                assertEquals(List.of(keyFile().toString()), r.arguments());
            }
            Files.setPosixFilePermissions(keyFile(), PosixFilePermissions.fromString("rw-------"));
            assertEquals(Optional.of(SECRET), secret(store));
        }
    }

    @Test
    void aDamagedOrLostKeyFileIsSaidSoAndGivingUpTheSecretsIsTheWayOut() throws IOException {
        try (Store store = open()) {
            put(store);
            byte[] key = Files.readAllBytes(keyFile());
            Files.write(keyFile(), new byte[] {1, 2, 3});
            assertEquals("VAULT_KEY_DAMAGED", refused(store).code());
            assertEquals("VAULT_KEY_DAMAGED", notMoved(store, VaultKind.PASSPHRASE, WORDS));
            Files.delete(keyFile());
            assertEquals("VAULT_KEY_GONE", refused(store).code());
            assertThrows(Refusal.class, () -> put(store));
            assertFalse(Files.exists(keyFile()));
            Files.write(keyFile(), key);
            if (Home.POSIX) {
                Files.setPosixFilePermissions(keyFile(), PosixFilePermissions.fromString("rw-------"));
            }
            assertEquals(Optional.of(SECRET), secret(store));
            Files.write(keyFile(), new byte[] {1, 2, 3});
            store.vault().move(VaultKind.FILE, null, true);
            assertEquals(Optional.empty(), secret(store));
            put(store);
            assertEquals(Optional.of(SECRET), secret(store));
        }
    }

    @Test
    void twoProcessesKeepTheSameSecretAtOnce() throws Exception {
        Path home = folder.resolve("home");
        Process child;
        try (Store store = Store.open(home)) {
            child = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-cp",
                            System.getProperty("java.class.path"),
                            KeepingChild.class.getName(),
                            home.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("child.log").toFile())
                    .start();
            for (int i = 0; i < KeepingChild.TIMES || child.isAlive(); i++) {
                store.vault().keep("crm", "tokens", "parent " + i);
                assertTrue(store.vault().secret("crm", "tokens").isPresent());
            }
            assertTrue(child.waitFor(60, TimeUnit.SECONDS));
            assertEquals(0, child.exitValue(), Files.readString(folder.resolve("child.log")));
            assertEquals(1, store.vault().state().secrets());
        }
    }

    @Test
    void aKeyDependsOnPassphraseAndSaltAndFewIterationsAreNotAccepted() {
        char[] words = "passwordPASSWORDpassword".toCharArray();
        byte[] salt = "saltSALTsaltSALT".getBytes(StandardCharsets.US_ASCII);
        byte[] one = Passphrase.key(words, salt, Passphrase.ITERATIONS);
        assertArrayEquals(one, Passphrase.key(words, salt, Passphrase.ITERATIONS));
        salt[0]++;
        assertFalse(java.util.Arrays.equals(one, Passphrase.key(words, salt, Passphrase.ITERATIONS)));
        assertEquals(
                "STORE_DAMAGED",
                assertThrows(Refusal.class, () -> Passphrase.key(words, salt, 1000))
                        .code());
    }
}
