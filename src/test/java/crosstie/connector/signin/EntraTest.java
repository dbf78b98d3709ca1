package crosstie.connector.signin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import crosstie.connector.Environment;
import crosstie.connector.Query;
import crosstie.connector.Source;
import crosstie.connector.Surroundings;
import crosstie.model.Connection;
import crosstie.model.OrganizationMapping;
import crosstie.model.Refusal;
import crosstie.sandbox.signin.Authority;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every way through Microsoft's library, over https, from opening a connection to a row that was read. */
class EntraTest {
    @TempDir
    Path folder;

    private static int read(Connection connection, Surroundings surroundings) {
        try (Environment environment = SignedSandbox.open(connection, surroundings)) {
            return read(environment);
        }
    }

    private static int read(Environment environment) {
        String entity = environment.connection().connector().equals("finops") ? "CustomerGroups" : "accounts";
        OrganizationMapping company = new OrganizationMapping("usmf", "", Map.of());
        Query query = new Query(environment.entity(entity), List.of(), null, company, 0);
        try (Source source = environment.read(query)) {
            return source.next().rows().size();
        }
    }

    private static String refused(Connection connection, Surroundings surroundings) {
        return assertThrows(Refusal.class, () -> read(connection, surroundings)).code();
    }

    // A-1 A-2
    @Test
    void aSecretOpensBothSystems() {
        try (SignedSandbox all = SignedSandbox.start(folder)) {
            assertTrue(read(all.sales("entra-secret"), all.alone()) > 0);
            assertTrue(read(all.finops("entra-secret"), all.alone()) > 0);
            assertEquals(2, all.authority().asked("client_credentials"));
        }
    }

    //
    @Test
    void anApplicationGetsNoRefreshTokenAndAsksAnewWithItsSecret() {
        try (SignedSandbox all = SignedSandbox.start(folder);
                Environment environment = SignedSandbox.open(all.sales("entra-secret"), all.alone())) {
            read(environment);
            all.clock.forward(3_400);
            read(environment);
            assertEquals(2, all.authority().asked("client_credentials"));
            assertEquals(0, all.authority().asked("refresh_token"));
        }
    }

    //
    @Test
    void theTenantIsFoundOutFromTheSystemItself() {
        try (SignedSandbox all = SignedSandbox.start(folder)) {
            Connection noTenant = all.sales("entra-secret");
            assertEquals("", noTenant.setting("tenant"));
            assertTrue(read(noTenant, all.alone()) > 0);
        }
    }

    //
    @Test
    void aSystemThatSendsUsToAStrangerIsNotHandedTheSecret() {
        try (SignedSandbox all = SignedSandbox.start(folder)) {
            assertEquals("AUTHORITY_FOREIGN", refused(all.sales("entra-secret", "authority", ""), all.alone()));
            assertEquals(0, all.authority().asked("client_credentials"));
        }
    }

    //
    @Test
    void whatIsWrongIsToldApartAndNeverRepeatsTheSecret() {
        try (SignedSandbox all = SignedSandbox.start(folder)) {
            String tenant = Authority.TENANT;
            assertEquals(
                    "TENANT_UNKNOWN", refused(all.sales("entra-secret", "tenant", "nowhere.example"), all.alone()));
            assertEquals("CLIENT_UNKNOWN", refused(all.sales("entra-secret", "clientId", "somebody"), all.alone()));
            assertEquals(
                    "SCOPE_WRONG",
                    refused(all.sales("entra-secret", "scope", "https://else.example/.default"), all.alone()));
            assertEquals("TENANT_WRONG", refused(all.sales("entra-secret", "tenant", "../" + tenant), all.alone()));
            Connection wrong = all.sales("entra-secret");
            all.vault.keep("c", "secret", "not-the-secret-at-all");
            Refusal refusal = assertThrows(Refusal.class, () -> read(wrong, all.alone()));
            assertEquals("SECRET_WRONG", refusal.code());
            StringWriter trace = new StringWriter();
            refusal.printStackTrace(new PrintWriter(trace));
            assertFalse(trace.toString().contains("not-the-secret"));
            assertFalse(refusal.arguments().toString().contains("not-the-secret"));
        }
    }

    //
    @Test
    void aTokenForAnotherSystemIsRefusedAndSaysSo() {
        try (SignedSandbox all = SignedSandbox.start(folder)) {
            String other = all.sandbox.finops() + ".default";
            assertEquals("UNAUTHORIZED", refused(all.sales("entra-secret", "scope", other), all.alone()));
        }
    }

    //
    @Test
    void financeTakesItsAddressWithoutASlashAtTheEnd() {
        try (SignedSandbox all = SignedSandbox.start(folder)) {
            String slash = all.sandbox.finops() + "/.default";
            assertEquals("SCOPE_WRONG", refused(all.finops("entra-secret", "scope", slash), all.alone()));
            String resource = all.sandbox.finops().toString().replaceFirst("/$", "");
            assertTrue(read(all.finops("entra-secret", "resource", resource), all.alone()) > 0);
        }
    }

    //
    @Test
    void anApplicationUnknownToTheProductIsToldSo() {
        try (SignedSandbox all = SignedSandbox.start(folder)) {
            assertEquals(
                    "NOT_A_MEMBER", refused(all.sales("entra-secret", "clientId", Authority.STRANGER), all.alone()));
            assertEquals(
                    "NO_ROLE", refused(all.sales("entra-secret", "clientId", Authority.WITHOUT_ROLE), all.alone()));
            assertEquals("FORBIDDEN", refused(all.finops("entra-secret", "clientId", Authority.STRANGER), all.alone()));
        }
    }

    //
    @Test
    void aPersonSignsInWithTheBrowserOnce() {
        try (SignedSandbox all = SignedSandbox.start(folder)) {
            Connection connection = all.sales("entra-browser");
            assertTrue(read(connection, all.attended()) > 0);
            assertEquals(1, all.prompts.size());
            String address = all.prompts.getFirst().address().toString();
            assertTrue(address.contains("code_challenge_method=S256"), address);
            assertTrue(address.contains("state="), address);
            assertEquals("", all.prompts.getFirst().code());
            // the next process finds the tokens in the vault and needs nobody
            assertTrue(read(connection, all.alone()) > 0);
            assertEquals(1, all.authority().asked("authorization_code"));
        }
    }

    //
    @Test
    void aPersonSignsInOnAnotherDevice() {
        try (SignedSandbox all = SignedSandbox.start(folder, "deviceInterval", "0")) {
            assertTrue(read(all.finops("entra-device"), all.attended()) > 0);
            assertEquals(1, all.prompts.size());
            assertFalse(all.prompts.getFirst().code().isEmpty());
            assertEquals(
                    all.clock.instant().plus(Duration.ofSeconds(900)),
                    all.prompts.getFirst().until());
        }
    }

    //
    @Test
    void slowDownMeansFiveSecondsSlowerAndNotTheEnd() {
        try (SignedSandbox all = SignedSandbox.start(folder, "deviceInterval", "0", "deviceSlowDowns", "2")) {
            List<Duration> waits = new ArrayList<>();
            Surroundings surroundings = all.alone()
                    .withPrompts(all.prompts::add)
                    .withSleeper(time -> {
                        waits.add(time);
                        if (waits.size() == 2) {
                            all.act(all.prompts.getFirst());
                        }
                    });
            assertTrue(read(all.sales("entra-device"), surroundings) > 0);
            assertEquals(List.of(Duration.ofSeconds(5), Duration.ofSeconds(10)), waits);
        }
    }

    //
    @Test
    void aPersonWhoDeclinesEndsIt() {
        try (SignedSandbox all = SignedSandbox.start(folder, "deviceInterval", "0", "signInAs", "nobody")) {
            assertEquals("SIGN_IN_DECLINED", refused(all.sales("entra-device"), all.attended()));
            assertEquals("SIGN_IN_UNFINISHED", refused(all.sales("entra-browser"), all.attended()));
        }
    }

    //
    @Test
    void aDeviceCodeThatRanOutEndsIt() {
        try (SignedSandbox all = SignedSandbox.start(folder, "deviceInterval", "0", "deviceLifetime", "0")) {
            assertEquals("SIGN_IN_LATE", refused(all.sales("entra-device"), all.attended()));
        }
    }

    @Test
    void aRunWithNobodyThereSaysThatSomebodyHasToSignIn() {
        try (SignedSandbox all = SignedSandbox.start(folder)) {
            assertEquals("SIGN_IN_NEEDED", refused(all.sales("entra-browser"), all.alone()));
            assertEquals("SIGN_IN_NEEDED", refused(all.sales("entra-device"), all.alone()));
        }
    }

    //
    @Test
    void aTokenIsRefreshedWithoutThePersonAndARevokedOneStops() {
        try (SignedSandbox all = SignedSandbox.start(folder, "tokenLifetime", "10")) {
            Connection connection = all.sales("entra-browser");
            try (Environment environment = SignedSandbox.open(connection, all.attended())) {
                read(environment);
                all.clock.forward(9);
                read(environment);
                assertEquals(1, all.authority().asked("refresh_token"));
                assertEquals(1, all.prompts.size());
            }
            all.authority().revoke();
            assertEquals("SIGN_IN_ENDED", refused(connection, all.alone()));
        }
    }

    @Test
    void aTokenThatEndsInTheMiddleIsFetchedOnceForAllWhoWait() throws Exception {
        try (SignedSandbox all = SignedSandbox.start(folder);
                Environment environment = SignedSandbox.open(all.sales("entra-secret"), all.alone())) {
            read(environment);
            all.authority().expireTokens();
            CountDownLatch go = new CountDownLatch(1);
            List<Throwable> failures = java.util.Collections.synchronizedList(new ArrayList<>());
            List<Thread> readers = new ArrayList<>();
            for (int i = 0; i < 12; i++) {
                readers.add(Thread.startVirtualThread(() -> {
                    try {
                        go.await();
                        read(environment);
                    } catch (InterruptedException | RuntimeException e) {
                        failures.add(e);
                    }
                }));
            }
            go.countDown();
            for (Thread reader : readers) {
                reader.join();
            }
            assertEquals(List.of(), failures);
            assertEquals(2, all.authority().asked("client_credentials"));
        }
    }

    @Test
    void aTokenOfSecondsIsRefreshedBeforeItEnds() {
        try (SignedSandbox all = SignedSandbox.start(folder, "tokenLifetime", "5");
                Environment environment = SignedSandbox.open(all.finops("entra-secret"), all.alone())) {
            read(environment);
            read(environment);
            assertEquals(1, all.authority().asked("client_credentials"));
            all.clock.forward(4);
            read(environment);
            assertEquals(2, all.authority().asked("client_credentials"));
        }
    }

    @Test
    void theServiceIsTrustedOnlyThroughTheFileOfCertificates() {
        try (SignedSandbox all = SignedSandbox.start(folder)) {
            assertEquals(
                    "CERTIFICATE_UNTRUSTED",
                    refused(all.sales("entra-secret", "caFile", "", "tenant", Authority.TENANT), all.alone()));
        }
    }

    @Test
    void tokensAreKeptNowhereInPlainSight() {
        try (SignedSandbox all = SignedSandbox.start(folder)) {
            Connection connection = all.sales("entra-secret");
            SignIn signIn = SignIn.of(
                    connection, all.alone(), new crosstie.connector.dataverse.DataverseConnector().target(connection));
            String token = signIn.header().substring("Bearer ".length());
            assertFalse(signIn.toString().contains(token));
            assertFalse(connection.toString().contains(all.sandbox.secret()));
            assertTrue(all.vault.secret("c", "tokens").orElseThrow().contains(token));
            signIn.close();
        }
    }
}
