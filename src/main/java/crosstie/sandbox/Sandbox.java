package crosstie.sandbox;

import crosstie.sandbox.data.Database;
import crosstie.sandbox.data.Shape;
import crosstie.sandbox.demo.FinopsDemo;
import crosstie.sandbox.demo.SalesDemo;
import crosstie.sandbox.finops.FinopsServer;
import crosstie.sandbox.http.Answer;
import crosstie.sandbox.http.Listener;
import crosstie.sandbox.http.Request;
import crosstie.sandbox.sales.SalesServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Both servers, running. */
public final class Sandbox implements AutoCloseable {
    private final TrafficLog traffic = new TrafficLog();
    private final URI sales;
    private final URI finops;
    private final SignIn signIn;
    private final StateFolder state;
    private final List<Listener> listeners;

    /** @throws SandboxFailure when it cannot start and a person can act on the reason */
    public static Sandbox start(SandboxSettings settings) {
        if (settings.rows() < 0 || settings.rows() > SandboxSettings.MOST_ROWS || settings.invalid() < 0)
            throw new SandboxFailure("SANDBOX_ROWS", null, settings.rows(), SandboxSettings.MOST_ROWS);
        if (!settings.signIn().equals("none") && !settings.signIn().equals("oauth2"))
            throw new SandboxFailure("SANDBOX_SIGN_IN", null, settings.signIn());
        if (!settings.faults().isEmpty() && !settings.faults().equals("none"))
            throw new SandboxFailure("SANDBOX_FAULTS", null, settings.faults());
        StateFolder state = settings.state() == null ? null : StateFolder.open(settings.state(), settings.reset());
        ServerSocket salesDoor = null;
        try {
            SandboxSettings all = state == null ? complete(settings) : state.remembered(settings);
            salesDoor = bind(settings.salesPort());
            return new Sandbox(all, state, salesDoor, bind(settings.finopsPort()));
        } catch (RuntimeException e) {
            abandon(state, salesDoor, e);
            throw e;
        }
    }

    private static void abandon(StateFolder state, ServerSocket door, RuntimeException reason) {
        try {
            if (door != null) door.close();
            if (state != null) state.close();
        } catch (IOException e) {
            reason.addSuppressed(e);
        }
    }

    static SandboxSettings complete(SandboxSettings settings) {
        return settings.withRows(settings.rows() == 0 ? SandboxSettings.USUAL_ROWS : settings.rows())
                .withSeed(settings.seed() == 0 ? 1 : settings.seed());
    }

    private static ServerSocket bind(int port) {
        try {
            return Listener.bind(port);
        } catch (IOException e) {
            throw new SandboxFailure("SANDBOX_PORT", e, port);
        }
    }

    private Sandbox(SandboxSettings settings, StateFolder state, ServerSocket salesDoor, ServerSocket finopsDoor) {
        this.state = state;
        sales = root(salesDoor);
        finops = root(finopsDoor);
        signIn = settings.signIn().equals("oauth2") ? new SignIn(sales.toString(), finops.toString()) : null;
        Shape.Book salesBook = Shape.read("sales.json");
        Shape.Book finopsBook = Shape.read("finops.json");
        SalesDemo salesDemo = new SalesDemo(salesBook.shapes());
        Database salesData = salesDemo.database(settings.rows(), settings.invalid(), settings.seed());
        Database finopsData = new FinopsDemo(finopsBook.shapes()).database(settings.rows(), settings.seed());
        if (state != null) state.attach(salesData, finopsData);
        SalesServer salesServer =
                new SalesServer(salesData, salesBook.shapes(), salesDemo.organization(), sales.toString());
        FinopsServer finopsServer = new FinopsServer(finopsData, finopsBook, finops.toString());
        listeners = List.of(
                Listener.serve(salesDoor, watched("sales", guarded(salesServer, sales.toString()))),
                Listener.serve(finopsDoor, watched("finops", guarded(finopsServer, finops.toString()))));
    }

    private static URI root(ServerSocket door) {
        return URI.create("http://127.0.0.1:" + door.getLocalPort() + "/");
    }

    private Function<Request, Answer> guarded(Function<Request, Answer> server, String root) {
        if (signIn == null) return server;
        return request -> {
            if (root.equals(sales.toString()) && SignIn.asksForToken(request)) return signIn.token(request);
            Answer refused = signIn.refuse(request, root);
            return refused != null ? refused : server.apply(request);
        };
    }

    private Function<Request, Answer> watched(String system, Function<Request, Answer> server) {
        return request -> {
            Answer answer = answer(server, request);
            String path = request.query().isEmpty() ? request.path() : request.path() + "?" + request.query();
            List<Traffic.Operation> operations = request.operations().stream()
                    .map(o -> new Traffic.Operation(o.method(), o.path()))
                    .toList();
            traffic.add(new Traffic(system, request.method(), path, answer.status(), operations));
            return answer;
        };
    }

    /** A mistake of our own is a 500, not a closed connection. */
    private static Answer answer(Function<Request, Answer> server, Request request) {
        try {
            return server.apply(request);
        } catch (RuntimeException e) {
            System.getLogger(Sandbox.class.getName()).log(System.Logger.Level.ERROR, "sandbox: " + request.method(), e);
            return Answer.text(
                    500,
                    "application/json",
                    "{\"error\":{\"code\":\"0x80040216\",\"message\":\"An unexpected error occurred.\"}}");
        }
    }

    /** The root; the service is at {@code /api/data/v9.2/}. */
    public URI sales() {
        return sales;
    }

    /** The root; the service is at {@code /data/}. */
    public URI finops() {
        return finops;
    }

    /** Where tokens are handed out; empty when no sign-in is asked for. */
    public Optional<URI> tokenUrl() {
        return signIn == null ? Optional.empty() : Optional.of(URI.create(signIn.tokenAddress()));
    }

    public String clientId() {
        return SignIn.CLIENT;
    }

    /** Made anew at each start; empty when no sign-in is asked for. */
    public String secret() {
        return signIn == null ? "" : signIn.secret();
    }

    public TrafficLog traffic() {
        return traffic;
    }

    @Override
    public void close() {
        try {
            for (Listener listener : listeners) listener.close();
            if (state != null) state.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
