package crosstie.cli.connect;

import crosstie.cli.kit.Exit;
import crosstie.cli.kit.Session;
import crosstie.cli.kit.Style;
import crosstie.cli.kit.Table;
import crosstie.studio.connect.SandboxPair;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code crosstie sandbox}: both systems on this machine, until somebody ends it. */
@Command(name = "sandbox")
public final class SandboxCommand implements Callable<Integer> {
    private final Session session;

    @Option(names = "--sales-port", paramLabel = "N", descriptionKey = "sales-port")
    private int salesPort;

    @Option(names = "--fo-port", paramLabel = "N", descriptionKey = "fo-port")
    private int finopsPort;

    @Option(names = "--rows", paramLabel = "N", descriptionKey = "sandbox-rows")
    private int rows;

    @Option(names = "--invalid", paramLabel = "N", descriptionKey = "invalid")
    private int invalid;

    @Option(names = "--faults", paramLabel = "PROFILE", descriptionKey = "faults")
    private String faults = "";

    @Option(names = "--metadata", paramLabel = "demo|real|heavy", descriptionKey = "sandbox-metadata")
    private String metadata = "demo";

    @Option(names = "--sign-in", paramLabel = "none|oauth2", descriptionKey = "sandbox-sign-in")
    private String signIn = "none";

    @Option(names = "--reset", descriptionKey = "reset")
    private boolean reset;

    public SandboxCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws InterruptedException {
        if (reset && !session.confirmed("cli.sandbox.confirm")) {
            return Exit.CANCELLED;
        }
        SandboxPair.Addresses at = session.studio()
                .sandbox()
                .start(new SandboxPair.Settings(salesPort, finopsPort, rows, invalid, faults, signIn, reset)
                        .withMetadata(metadata));
        if (session.json()) {
            session.document(session.documents().document(document(at)));
        } else {
            print(at);
        }
        session.stop().await();
        return Exit.COMPLETED;
    }

    private static Map<String, Object> document(SandboxPair.Addresses at) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("sales", Map.of("url", at.sales().toString()));
        all.put("finops", Map.of("url", at.finops().toString()));
        all.put("token", at.tokenUrl() == null ? null : token(at));
        return all;
    }

    private static Map<String, Object> token(SandboxPair.Addresses at) {
        Map<String, Object> token = new LinkedHashMap<>();
        token.put("url", at.tokenUrl().toString());
        token.put("clientId", at.clientId());
        token.put("secret", at.secret());
        token.put("authority", at.authority().toString());
        token.put("caFile", at.caFile());
        return token;
    }

    private void print(SandboxPair.Addresses at) {
        Table table = new Table().text("").text("");
        table.row("Sales", at.sales().toString()).style(1, Style.NAME);
        table.row("Finance and Operations", at.finops().toString()).style(1, Style.NAME);
        if (at.tokenUrl() != null) {
            table.row(session.text("cli.sandbox.token"), at.tokenUrl().toString());
            table.row(session.text("cli.sandbox.client"), at.clientId());
            table.row(session.text("cli.sandbox.secret"), at.secret());
            table.row("authority", at.authority().toString());
            table.row("caFile", at.caFile());
        }
        session.print(table);
        session.print(session.text("cli.sandbox.end"));
    }
}
