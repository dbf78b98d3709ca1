package crosstie.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import crosstie.json.TemplateCodec;
import crosstie.model.Connection;
import crosstie.model.ConnectionSet;
import crosstie.model.OrganizationMapping;
import crosstie.model.Project;
import crosstie.model.Refusal;
import crosstie.model.Template;
import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreTest {
    @TempDir
    Path folder;

    private Path home() {
        return folder.resolve("deep/home");
    }

    private static Refusal refused(Path home) {
        return assertThrows(Refusal.class, () -> Store.open(home).close());
    }

    @Test
    void whatWasDesignedIsThereAgainInTheNextProcess() throws IOException {
        Template design = TemplateCodec.read(Path.of("templates/accounts-sales-to-finops.template.json"))
                .template();
        Connection crm = new Connection(
                "Crm Test",
                "dataverse",
                URI.create("https://crm.example/"),
                "oauth2",
                Map.of("clientId", "é\n", "scope", ""));
        OrganizationMapping usmf = new OrganizationMapping("usmf", "Contoso", Map.of("customerGroup", "20", "n", 2L));
        ConnectionSet set = new ConnectionSet("Test", "Crm Test", "Fin", List.of(usmf, OrganizationMapping.NONE));
        Project project = new Project("Accounts of Contoso", "accounts-sales-to-finops", design, "Test", List.of(usmf));
        try (Store store = Store.open(home())) {
            store.connections().save(crm);
            store.sets().save(set);
            store.projects().save(project);
        }
        try (Store store = Store.open(home())) {
            assertEquals(List.of(crm), store.connections().list());
            assertEquals(Optional.of(crm), store.connections().find(" CRM test"));
            assertEquals(Optional.of(set), store.sets().find("test"));
            assertEquals(Optional.of(project), store.projects().find("accounts OF contoso"));
            assertEquals(List.of(project), store.projects().list());
            assertTrue(store.projects().remove("Accounts of Contoso"));
            assertFalse(store.projects().remove("Accounts of Contoso"));
            assertEquals(List.of(), store.projects().list());
        }
    }

    @Test
    void savingUnderTheSameNameInAnotherCaseReplaces() {
        try (Store store = Store.open(home())) {
            store.connections()
                    .save(new Connection("Crm", "dataverse", URI.create("https://a.example/"), "none", Map.of()));
            store.connections()
                    .save(new Connection("CRM", "odata4", URI.create("https://b.example/"), "none", Map.of()));
            assertEquals(
                    List.of("CRM"),
                    store.connections().list().stream().map(Connection::name).toList());
        }
    }

    @Test
    void onlyTheOwnerCanReadTheHome() throws IOException {
        assumeTrue(folder.getFileSystem().supportedFileAttributeViews().contains("posix"));
        try (Store store = Store.open(home())) {
            store.vault().put("crm", "secret", "s".toCharArray());
            assertEquals("rwx------", permissions(home()));
            for (String file : List.of("store.password", "vault.key", "store.mv.db")) {
                assertEquals("rw-------", permissions(home().resolve(file)), file);
            }
        }
    }

    private static String permissions(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }

    @Test
    void theServerForOtherProcessesListensOnLoopbackOnly() throws IOException {
        try (Store store = Store.open(home())) {
            assertTrue(store.connections().list().isEmpty());
            String lock = Files.readString(home().resolve("store.lock.db"));
            assertTrue(lock.contains("server=localhost\\:") || lock.contains("server=127.0.0.1\\:"), lock);
        }
    }

    @Test
    void aSecretIsSealedOnDiskAndComesBack() throws IOException {
        String secret = "correct horse battery staple é€";
        try (Store store = Store.open(home())) {
            store.vault().put("Crm", "secret", "old".toCharArray());
            store.vault().put("crm", "secret", secret.toCharArray());
            assertEquals(Optional.of(secret), store.vault().secret("CRM", "secret"));
            assertEquals(Optional.empty(), store.vault().secret("crm", "token"));
            assertFalse(store.vault().toString().contains("horse"));
        }
        try (Stream<Path> files = Files.list(home())) {
            for (Path file : files.toList()) {
                String content = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
                assertFalse(content.contains("horse battery"), file.toString());
            }
        }
        try (Store store = Store.open(home())) {
            assertEquals(Optional.of(secret), store.vault().secret("crm", "secret"));
            store.vault().remove("crm");
            assertEquals(Optional.empty(), store.vault().secret("crm", "secret"));
        }
    }

    @Test
    void anotherKeyFileOpensNoSecretAndSaysSoWithoutIt() throws IOException {
        try (Store store = Store.open(home())) {
            store.vault().put("crm", "secret", "hidden words".toCharArray());
            byte[] other = new byte[32];
            Files.write(home().resolve("vault.key"), other);
            Refusal r = assertThrows(Refusal.class, () -> store.vault().secret("crm", "secret"));
            assertEquals("VAULT_KEY_WRONG", r.code());
            assertFalse(r.toString().contains("hidden"));
            Files.write(home().resolve("vault.key"), new byte[5]);
            assertEquals(
                    "VAULT_KEY_DAMAGED",
                    assertThrows(Refusal.class, () -> store.vault().secret("crm", "secret"))
                            .code());
        }
    }

    @Test
    void aSecretMovedToAnotherConnectionDoesNotOpen() throws SQLException, IOException {
        try (Store store = Store.open(home())) {
            store.vault().put("crm", "secret", "hidden words".toCharArray());
            execute("update secret set connection_key = 'other'");
            assertEquals(
                    "VAULT_KEY_WRONG",
                    assertThrows(Refusal.class, () -> store.vault().secret("other", "secret"))
                            .code());
        }
    }

    private void execute(String sql) throws SQLException, IOException {
        String password = HexFormat.of().formatHex(Files.readAllBytes(home().resolve("store.password")));
        String url = "jdbc:h2:file:" + home().toAbsolutePath().resolve("store") + ";AUTO_SERVER=TRUE";
        try (var c = DriverManager.getConnection(url, "crosstie", password);
                var s = c.createStatement()) {
            s.execute(sql);
        }
    }

    @Test
    void aHomeThatCannotBeWrittenIsRefused() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));
        assertEquals("HOME_NOT_WRITABLE", refused(file).code());
        assertEquals("HOME_NOT_WRITABLE", refused(file.resolve("below")).code());
        assertEquals("HOME_NAME_UNFIT", refused(folder.resolve("a;INIT=x")).code());
    }

    @Test
    void aStoreOfANewerVersionIsRefused() throws SQLException, IOException {
        Store.open(home()).close();
        execute(
                "insert into \"schema_history\" select 99, '99', \"description\", \"type\", \"script\", \"checksum\","
                        + " \"installed_by\", \"installed_on\", \"execution_time\", \"success\" from \"schema_history\" where \"version\" = '1'");
        assertEquals("STORE_NEWER", refused(home()).code());
    }

    @Test
    void aDamagedStoreIsRefusedAndLeftAsItIs() throws IOException {
        Store.open(home()).close();
        Path file = home().resolve("store.mv.db");
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.allocate((int) channel.size()), 0);
        }
        long size = Files.size(file);
        assertEquals("STORE_DAMAGED", refused(home()).code());
        assertEquals(size, Files.size(file));
    }

    @Test
    void aStoreWithoutItsPasswordFileIsRefused() throws IOException {
        Store.open(home()).close();
        Files.delete(home().resolve("store.password"));
        assertEquals("STORE_PASSWORD_WRONG", refused(home()).code());
        assertNotEquals("", refused(home()).arguments().getFirst());
    }

    @Test
    void theLastMigrationHasTheNumberThatTheProgramExpects() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/crosstie/store"))) {
            int last = files.map(f -> f.getFileName().toString())
                    .mapToInt(n -> Integer.parseInt(n.substring(1, n.indexOf("__"))))
                    .max()
                    .orElseThrow();
            assertEquals(Schema.VERSION, last);
        }
    }

    @Test
    void severalOpenTheSameNewHomeAtOnce() throws InterruptedException {
        List<Thread> threads = Stream.generate(() ->
                        Thread.ofPlatform().unstarted(() -> Store.open(home()).close()))
                .limit(4)
                .toList();
        List<Throwable> failed = java.util.Collections.synchronizedList(new java.util.ArrayList<>());
        threads.forEach(t -> t.setUncaughtExceptionHandler((x, e) -> failed.add(e)));
        threads.forEach(Thread::start);
        for (Thread t : threads) {
            t.join();
        }
        assertEquals(List.of(), failed);
    }
}
