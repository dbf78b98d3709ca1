package crosstie.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import crosstie.sandbox.Sandbox;
import crosstie.sandbox.SandboxSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real commands with real secrets leave no trace of them: not in the home, not in what they say, not in the most talkative log. */
class NoSecretTest {
    private static final String PASSWORD = "sentinel pass+word/é&1";
    private static final String PASSPHRASE = "sentinel phrase of the vault?";
    private static final String WRONG_TOKEN = "sentinel.token/that+nobody=knows";

    @TempDir
    Path folder;

    private final Sentinels sentinels = new Sentinels();
    private final MockWebServer relay = new MockWebServer();
    private final MockWebServer echo = new MockWebServer();
    private final List<String> tokens = new ArrayList<>();
    private final List<String> commands = new ArrayList<>();
    private Sandbox sandbox;

    private void start() throws IOException {
        Files.createDirectories(folder.resolve("home"));
        sandbox = Sandbox.start(SandboxSettings.USUAL.withRows(20).withSignIn("oauth2"));
        serve(relay, this::token);
        serve(echo, NoSecretTest::repeated);
        String header = Base64.getEncoder().encodeToString(("sync:" + PASSWORD).getBytes(StandardCharsets.UTF_8));
        sentinels
                .add(sandbox.secret())
                .add(PASSWORD)
                .add(PASSPHRASE)
                .add(WRONG_TOKEN)
                .add(header);
        Files.writeString(
                folder.resolve("logging.properties"),
                "handlers=java.util.logging.FileHandler\n.level=ALL\n"
                        + "java.util.logging.FileHandler.level=ALL\n"
                        + "java.util.logging.FileHandler.formatter=java.util.logging.SimpleFormatter\n"
                        + "java.util.logging.FileHandler.append=true\n"
                        + "java.util.logging.FileHandler.pattern=" + folder.resolve("home/everything.log") + "\n");
    }

    @AfterEach
    void end() {
        relay.close();
        echo.close();
        if (sandbox != null) {
            sandbox.close();
        }
    }

    private interface Service {
        MockResponse answer(RecordedRequest request);
    }

    private static void serve(MockWebServer server, Service service) throws IOException {
        server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                return service.answer(request);
            }
        });
        server.start(InetAddress.getByName("127.0.0.1"), 0);
    }

    /** The sandbox's own token service, and a note of what it hands out. */
    private MockResponse token(RecordedRequest request) {
        String said = asked(request.getBody().utf8());
        return new MockResponse.Builder()
                .code(200)
                .setHeader("Content-Type", "application/json")
                .body(said)
                .build();
    }

    private synchronized String asked(String form) {
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = http.send(
                    HttpRequest.newBuilder(sandbox.tokenUrl().orElseThrow())
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(HttpRequest.BodyPublishers.ofString(form))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            String token = new ObjectMapper()
                    .readTree(answer.body())
                    .path("access_token")
                    .asText();
            sentinels.add(token);
            tokens.add(token);
            return answer.body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** A service that says back what it was sent, as some do in their errors. */
    private static MockResponse repeated(RecordedRequest request) {
        String header = String.valueOf(request.getHeaders().get("Authorization"));
        return new MockResponse.Builder()
                .code(401)
                .setHeader("Content-Type", "application/json")
                .body("{\"error\":{\"code\":\"" + header + "\",\"message\":\"not good: " + header + "\"}}")
                .build();
    }

    private record Ended(int exit, String text) {}

    /** Writes down a command; its variables hold what is secret. */
    private void command(Map<String, String> variables, String... arguments) {
        List<String> lines = new ArrayList<>();
        Map<String, String> all = new HashMap<>(variables);
        all.put("CROSSTIE_PASSPHRASE", PASSPHRASE);
        all.forEach((name, value) -> lines.add("$" + name + "=" + value));
        lines.addAll(List.of("--home", folder.resolve("home").toString(), "--lang", "en"));
        lines.addAll(Arrays.asList(arguments));
        commands.add(String.join("\n", lines));
    }

    /** All commands, one after the other, in a process of their own; what each says is searched. */
    private List<Ended> ended() throws Exception {
        Path file = Files.writeString(folder.resolve("commands"), String.join("\n\n", commands));
        Path said = Files.createDirectories(folder.resolve("said"));
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-Djava.util.logging.config.file=" + folder.resolve("logging.properties"),
                        "-cp",
                        System.getProperty("java.class.path"),
                        ManyCommands.class.getName(),
                        file.toString(),
                        said.toString())
                .redirectErrorStream(true)
                .redirectOutput(said.resolve("beside").toFile())
                .start();
        process.getOutputStream().close();
        assertTrue(process.waitFor(240, TimeUnit.SECONDS));
        assertEquals("", Files.readString(said.resolve("beside")));
        List<Ended> all = new ArrayList<>();
        for (int i = 0; i < commands.size(); i++) {
            String[] told = Files.readString(said.resolve("" + i)).split("\n", 2);
            all.add(new Ended(Integer.parseInt(told[0]), told[1]));
        }
        assertEquals(Set.of(), sentinels.in(said));
        return all;
    }

    private void add(String name, String url) {
        command(
                Map.of("SECRET", sandbox.secret()),
                "connection",
                "add",
                name,
                url,
                "--sign-in",
                "oauth2",
                "--secret-env",
                "SECRET",
                "--set",
                "tokenUrl=" + relay.url("/token"),
                "--set",
                "clientId=" + sandbox.clientId(),
                "--set",
                "company=usmf");
    }

    private String[] run(String command, String source, String destination) {
        return new String[] {
            command,
            "accounts-sales-to-finops",
            "--source",
            source,
            "--destination",
            destination,
            "--organization",
            "usmf",
            "--json"
        };
    }

    @Test
    void noSecretIsFoundAnywhere() throws Exception {
        start();
        add("crm", "dataverse+" + sandbox.sales());
        add("fin", "finops+" + sandbox.finops());
        command(
                Map.of("SECRET", PASSWORD),
                "connection",
                "add",
                "basic",
                repeating(),
                "--sign-in",
                "basic",
                "--secret-env",
                "SECRET",
                "--set",
                "user=sync");
        command(Map.of(), "connection", "list", "--json");
        command(Map.of(), "connection", "test", "crm", "--json");
        command(Map.of(), "vault", "use", "passphrase", "--json");
        command(Map.of(), run("preview", "crm", "fin"));
        command(Map.of(), run("run", "crm", "fin"));
        command(Map.of(), "runs", "list", "--json");
        int good = commands.size();
        command(Map.of(), "connection", "test", "basic");
        command(Map.of("CROSSTIE_SOURCE_TOKEN", WRONG_TOKEN), "connection", "test", repeating(), "--json");
        command(
                Map.of("CROSSTIE_SOURCE_TOKEN", forSales(), "CROSSTIE_DESTINATION_TOKEN", WRONG_TOKEN),
                run("run", "dataverse+" + sandbox.sales(), "finops+" + sandbox.finops()));

        List<Ended> ended = ended();
        for (int i = 0; i < good; i++) {
            assertEquals(0, ended.get(i).exit(), commands.get(i) + ended.get(i).text());
        }
        assertTrue(ended.get(good).text().contains("does not accept the sign-in"), ended.toString());
        assertTrue(ended.get(good + 1).text().contains("UNAUTHORIZED"), ended.toString());
        assertTrue(ended.get(good + 2).text().contains("UNAUTHORIZED"), ended.toString());
        assertTrue(tokens.size() >= 3, tokens.size() + " tokens");
        assertEquals(Set.of(), sentinels.in(folder.resolve("home")));
        assertTrue(Files.size(folder.resolve("home/everything.log")) > 1000);
    }

    private String repeating() {
        return "odata4+" + echo.url("/");
    }

    private String forSales() {
        asked("grant_type=client_credentials&client_id=" + sandbox.clientId() + "&client_secret=" + sandbox.secret()
                + "&scope=" + sandbox.sales() + ".default");
        return tokens.getLast();
    }

    @Test
    void theSearchFindsWhatItIsLookingFor() {
        Sentinels one = new Sentinels().add(PASSWORD);
        byte[] bytes = PASSWORD.getBytes(StandardCharsets.UTF_8);
        for (String written : List.of(
                "x" + PASSWORD + "y",
                Base64.getEncoder().encodeToString(("u:" + PASSWORD).getBytes(StandardCharsets.UTF_8)),
                Base64.getEncoder().encodeToString(("us:" + PASSWORD + "!").getBytes(StandardCharsets.UTF_8)),
                java.util.HexFormat.of().formatHex(bytes),
                "a=" + java.net.URLEncoder.encode(PASSWORD, StandardCharsets.UTF_8))) {
            assertEquals(
                    1, one.in("here", written.getBytes(StandardCharsets.UTF_8)).size(), written);
        }
        assertEquals(Set.of(), one.in("here", "sentinel pass".getBytes(StandardCharsets.UTF_8)));
    }

    // T23: no switch trusts everybody
    @Test
    void noPartOfTheProductTrustsEverybody() throws IOException {
        Map<String, String> sources = new HashMap<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                sources.put(file.getFileName().toString(), Files.readString(file));
            }
        }
        Set<String> suspicious = new TreeSet<>();
        sources.forEach((name, text) -> {
            for (String word : List.of(
                    "hostnameVerifier",
                    "HostnameVerifier",
                    "TrustAll",
                    "trustAll",
                    "insecure",
                    "CLEARTEXT",
                    "disableHostname")) {
                if (text.contains(word)) {
                    suspicious.add(name + " " + word);
                }
            }
        });
        assertEquals(Set.of(), suspicious);
        Set<String> judges = sources.entrySet().stream()
                .filter(e -> e.getValue().contains("void checkServerTrusted("))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(Set.of("SeenTrust.java", "Trust.java"), judges);
        for (String name : judges) {
            assertTrue(sources.get(name).contains("judge.checkServerTrusted(chain, type);"), name);
        }
    }
}
