package crosstie.connector.signin;

import crosstie.connector.Environment;
import crosstie.connector.Surroundings;
import crosstie.connector.catalogue.Connectors;
import crosstie.connector.network.Lines;
import crosstie.model.Connection;
import crosstie.model.SignInPrompt;
import crosstie.sandbox.Sandbox;
import crosstie.sandbox.SandboxSettings;
import crosstie.sandbox.SignInDoor;
import crosstie.sandbox.signin.Authority;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okhttp3.FormBody;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/** A sandbox that asks for sign-in, what a connection to it needs, and a person with a browser who does what is asked. */
public final class SignedSandbox implements AutoCloseable {
    private static final Pattern ACTION = Pattern.compile("<form method=\"post\" action=\"([^\"]+)\"");
    private static final Pattern FIELD = Pattern.compile("name=\"([^\"]+)\" value=\"([^\"]*)\"");

    public final Sandbox sandbox;
    public final MemoryVault vault = new MemoryVault();
    public final HandClock clock = new HandClock();
    /** What the person was asked for, in order. */
    public final List<SignInPrompt> prompts = new ArrayList<>();

    private final Path caFile;

    private SignedSandbox(Sandbox sandbox, Path folder) {
        this.sandbox = sandbox;
        this.caFile = folder.resolve("ca.pem");
        try {
            Files.writeString(caFile, door().certificates().pem());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param switches of the sandbox, name and value in turn */
    public static SignedSandbox start(Path folder, String... switches) {
        SandboxSettings settings = SandboxSettings.USUAL.withRows(5).withSignIn("oauth2");
        for (int i = 0; i < switches.length; i += 2) {
            settings = settings.with(switches[i], switches[i + 1]);
        }
        return new SignedSandbox(Sandbox.start(settings), folder);
    }

    public SignInDoor door() {
        return sandbox.signIn().orElseThrow();
    }

    public Authority authority() {
        return door().authority();
    }

    public Path caFile() {
        return caFile;
    }

    /** A connection to the sales system; its tenant has to be found out. The right secret lies in the vault. */
    public Connection sales(String signIn, String... settings) {
        return connection("dataverse", sandbox.sales(), signIn, settings);
    }

    public Connection finops(String signIn, String... settings) {
        return connection("finops", sandbox.finops(), signIn, settings);
    }

    private Connection connection(String connector, URI address, String signIn, String... settings) {
        Map<String, String> all = new HashMap<>(Map.of(
                "clientId", sandbox.clientId(),
                "authority", door().address().toString(),
                "caFile", caFile.toString()));
        if (signIn.equals("oauth2")) {
            all.put("tokenUrl", door().address() + Authority.TENANT + "/oauth2/v2.0/token");
        }
        for (int i = 0; i < settings.length; i += 2) {
            all.put(settings[i], settings[i + 1]);
        }
        vault.keep("c", "secret", sandbox.secret());
        return new Connection("c", connector, address, signIn, all);
    }

    /** With nobody there. */
    public Surroundings alone() {
        return Surroundings.of(vault, clock, seconds -> {});
    }

    /** With the person there. */
    public Surroundings attended() {
        return alone().withPrompts(prompt -> {
            prompts.add(prompt);
            act(prompt);
        });
    }

    public static Environment open(Connection connection, Surroundings surroundings) {
        return Connectors.open(connection, surroundings);
    }

    /** What the person does: opens the page, types the code where there is one, and sends the form that comes back. */
    public void act(SignInPrompt prompt) {
        OkHttpClient browser = Lines.open(sales("none"), vault);
        try {
            if (prompt.code().isEmpty()) {
                follow(
                        browser,
                        page(
                                browser,
                                new Request.Builder()
                                        .url(prompt.address().toString())
                                        .build()));
            } else {
                FormBody code =
                        new FormBody.Builder().add("code", prompt.code()).build();
                page(
                        browser,
                        new Request.Builder()
                                .url(prompt.address().toString())
                                .post(code)
                                .build());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            Lines.close(browser);
        }
    }

    private static void follow(OkHttpClient browser, String page) throws IOException {
        Matcher action = ACTION.matcher(page);
        if (!action.find()) {
            throw new IOException("no form in " + page);
        }
        FormBody.Builder form = new FormBody.Builder();
        for (Matcher field = FIELD.matcher(page); field.find(); ) {
            form.add(field.group(1), field.group(2));
        }
        page(
                browser,
                new Request.Builder().url(action.group(1)).post(form.build()).build());
    }

    private static String page(OkHttpClient browser, Request request) throws IOException {
        try (Response answer = browser.newCall(request).execute()) {
            return answer.peekBody(1 << 20).string();
        }
    }

    @Override
    public void close() {
        sandbox.close();
    }
}
