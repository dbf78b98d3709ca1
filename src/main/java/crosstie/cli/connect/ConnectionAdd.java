package crosstie.cli.connect;

import crosstie.cli.kit.Exit;
import crosstie.cli.kit.Session;
import crosstie.model.Connection;
import crosstie.studio.connect.Connections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code crosstie connection add NAME URL}. Secrets come in by a variable or on stdin, never as an argument. */
@Command(name = "add")
public final class ConnectionAdd implements Callable<Integer> {
    private final Session session;

    @Parameters(index = "0", paramLabel = "NAME", descriptionKey = "connection-name")
    private String name;

    @Parameters(index = "1", paramLabel = "URL", descriptionKey = "connection-url")
    private String url;

    @Option(names = "--sign-in", paramLabel = "KIND", descriptionKey = "sign-in")
    private String signIn;

    @Option(names = "--set", paramLabel = "KEY=VALUE", descriptionKey = "setting")
    private Map<String, String> settings = new LinkedHashMap<>();

    @Mixin
    private SecretOptions secret = new SecretOptions();

    @Option(names = "--proxy-password-env", paramLabel = "VAR", descriptionKey = "proxy-password-env")
    private String proxyPassword;

    public ConnectionAdd(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Connections connections = session.studio().connections();
        Connection added = connections.described(name, url, signIn, settings);
        connections.add(
                added,
                secret.read(session, isText(added)),
                proxyPassword == null ? null : SecretOptions.fromVariable(session, proxyPassword));
        if (session.json()) {
            session.document(session.documents().connections(List.of(added)));
        } else {
            session.print(session.text("cli.connection.added", added.name(), added.url()));
        }
        return Exit.COMPLETED;
    }

    /** A certificate is handed over as a text of many lines, everything else as one. */
    private static boolean isText(Connection added) {
        return added.signIn().equals("entra-certificate")
                && added.setting("certificate").isBlank();
    }
}
