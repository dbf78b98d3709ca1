package crosstie.sandbox;

import crosstie.odata.Sleeper;
import crosstie.sandbox.data.Book;
import crosstie.sandbox.data.Database;
import crosstie.sandbox.demo.FinopsDemo;
import crosstie.sandbox.demo.SalesDemo;
import crosstie.sandbox.fault.FaultPlan;
import crosstie.sandbox.fault.Faults;
import crosstie.sandbox.fault.OlderServer;
import crosstie.sandbox.fault.Profiles;
import crosstie.sandbox.finops.FinopsServer;
import crosstie.sandbox.finops.Sequences;
import crosstie.sandbox.http.Answer;
import crosstie.sandbox.http.Listener;
import crosstie.sandbox.http.Request;
import crosstie.sandbox.limit.Protection;
import crosstie.sandbox.limit.ServiceTime;
import crosstie.sandbox.limit.Shortage;
import crosstie.sandbox.metadata.Entities;
import crosstie.sandbox.metadata.Manner;
import crosstie.sandbox.metadata.Size;
import crosstie.sandbox.metadata.Tables;
import crosstie.sandbox.metadata.Wide;
import crosstie.sandbox.sales.SalesServer;
import crosstie.sandbox.signin.Authority;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Both servers, running. */
public final class Sandbox implements AutoCloseable {
    private final Book tables;
    private final Book entities;
    private final Clock time;
    private final TrafficLog traffic = new TrafficLog();
    private final Applied journal;
    private final Faults faults;
    private final Sequences sequences;
    private final long seed;
    private final Instant started;
    private final URI sales;
    private final URI finops;
    private final SignInDoor signIn;
    private final StateFolder state;
    private final List<Listener> listeners;

    /** @throws SandboxFailure when it cannot start and a person can act on the reason */
    public static Sandbox start(SandboxSettings settings) {
        return start(settings, Clock.systemUTC(), Thread::sleep);
    }

    /** In another kind of time, which tests share with who is tried on this sandbox. */
    public static Sandbox start(SandboxSettings settings, Clock time, Sleeper sleeper) {
        if (settings.rows() < 0 || settings.rows() > SandboxSettings.MOST_ROWS || settings.invalid() < 0)
            throw new SandboxFailure("SANDBOX_ROWS", null, settings.rows(), SandboxSettings.MOST_ROWS);
        if (!settings.signIn().equals("none") && !settings.signIn().equals("oauth2"))
            throw new SandboxFailure("SANDBOX_SIGN_IN", null, settings.signIn());
        if (!Size.words().contains(settings.by(Size.SWITCH, "demo")))
            throw new SandboxFailure("SANDBOX_METADATA", null, settings.by(Size.SWITCH, ""));
        if (Profiles.names(settings.faults()) == null)
            throw new SandboxFailure("SANDBOX_FAULTS", null, settings.faults());
        StateFolder state = settings.state() == null ? null : StateFolder.open(settings.state(), settings.reset());
        ServerSocket salesDoor = null;
        try {
            SandboxSettings all = state == null ? complete(settings) : state.remembered(settings);
            salesDoor = bind(settings.salesPort());
            return new Sandbox(all, state, salesDoor, bind(settings.finopsPort()), time, sleeper);
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

    private Sandbox(
            SandboxSettings settings,
            StateFolder state,
            ServerSocket salesDoor,
            ServerSocket finopsDoor,
            Clock time,
            Sleeper sleeper) {
        this.state = state;
        this.seed = settings.seed();
        this.started = time.instant();
        this.faults = new Faults(sleeper, Integer.parseInt(settings.by("pageRows", "0")));
        sales = root(salesDoor);
        finops = root(finopsDoor);
        signIn = settings.signIn().equals("oauth2") ? SignInDoor.open(settings, sales, finops) : null;
        Manner manner = Manner.of(settings::by);
        Book salesBook = salesBook(manner.size(), settings);
        Book finopsBook = Book.read("finops.json", root -> Wide.finops(root, manner.size()));
        Book allTables = Tables.of(salesBook, manner.size(), settings.seed());
        Book allEntities = Entities.of(finopsBook, manner.size(), settings.seed());
        SalesDemo salesDemo = new SalesDemo(salesBook.shapes());
        Database salesData = salesDemo.database(settings.rows(), settings.invalid(), settings.seed());
        Database finopsData = new FinopsDemo(finopsBook.shapes()).database(settings.rows(), settings.seed());
        tables = allTables;
        entities = allEntities;
        this.time = time;
        salesData.also(allTables);
        finopsData.also(allEntities);
        if (state != null) state.attach(salesData, finopsData);
        journal = new Applied();
        if (settings.by("journal", "none").equals("memory"))
            for (Database each : List.of(salesData, finopsData)) each.logAlso(journal.of(each.system()));
        SalesServer salesServer = new SalesServer(
                salesData, allTables, salesDemo.organization(), sales.toString(), settings.switches(), time);
        FinopsServer finopsServer = new FinopsServer(
                finopsData,
                finopsBook,
                allEntities,
                manner,
                finops.toString(),
                Shortage.of(settings.by("shortage", "off"), settings.seed()),
                settings.switches(),
                time);
        sequences = finopsServer.sequences();
        ServiceTime salesTime = ServiceTime.of(settings.by("serviceTime", "off"));
        ServiceTime finopsTime = ServiceTime.of(settings.by("serviceTime", "off"));
        Function<Request, Answer> protectedSales = Protection.of(
                        settings.by("limits", "off"), settings.by("servers", "1"), settings.by("dopHint", "4"), time)
                .around(salesTime.around(aged(salesServer, settings)));
        listeners = List.of(
                Listener.serve(salesDoor, front("sales", sales).before(guarded(protectedSales, sales))),
                Listener.serve(
                        finopsDoor, front("finops", finops).before(guarded(finopsTime.around(finopsServer), finops))));
        faults(settings.faults());
    }

    /** Switch {@code salesCodes}: hex, or empty as older servers have them on 404 and 412 (D-52). */
    private static Function<Request, Answer> aged(Function<Request, Answer> server, SandboxSettings settings) {
        return settings.by("salesCodes", "hex").equals("empty")
                ? request -> OlderServer.withoutCodes(server.apply(request))
                : server;
    }

    private Front front(String system, URI root) {
        return new Front(system, root.toString(), faults, traffic, this::nanos);
    }

    /** The time of the traffic log: it only goes forward. */
    public long nanos() {
        return time.equals(Clock.systemUTC())
                ? System.nanoTime()
                : Duration.between(started, time.instant()).toNanos();
    }

    /** With {@code customTables} yes there are tables with the columns and keys that Sales has none of, and an elastic one. */
    private static Book salesBook(Size size, SandboxSettings settings) {
        Book book = Book.read("sales.json", root -> Wide.sales(root, size));
        return settings.by("customTables", "no").equals("yes") ? book.and(Book.read("custom.json")) : book;
    }

    private static URI root(ServerSocket door) {
        return URI.create("http://127.0.0.1:" + door.getLocalPort() + "/");
    }

    private Function<Request, Answer> guarded(Function<Request, Answer> server, URI root) {
        if (signIn == null) return server;
        Function<Request, Answer> known = signIn.guarded(server, root.toString());
        return request -> FinopsServer.isStore(request) ? server.apply(request) : known.apply(request);
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
        return signIn == null
                ? Optional.empty()
                : Optional.of(sales.resolve("/" + Authority.TENANT + "/oauth2/v2.0/token"));
    }

    public String clientId() {
        return Authority.CLIENT;
    }

    /** Made anew at each start; empty when no sign-in is asked for. */
    public String secret() {
        return signIn == null ? "" : signIn.authority().secret();
    }

    /** The sign-in service over https, for clients that want no other; empty when no sign-in is asked for. */
    public Optional<SignInDoor> signIn() {
        return Optional.ofNullable(signIn);
    }

    public TrafficLog traffic() {
        return traffic;
    }

    /**
     * Takes a column away from the working entities and tables of a system, or puts it back, in the middle of whatever is going on: rows
     * lack it at once, definitions when their cache ends (D-13).
     *
     * @param system sales or finops
     * @param name logical name or entity type
     */
    public void column(String system, String name, String column, boolean there) {
        (system.equals("sales") ? tables : entities).hide(name, column, !there, time.instant());
    }

    /** All that was really applied, in order; kept only where the switch {@code journal} is {@code memory}. */
    public List<Applied.Entry> journal() {
        return journal.entries();
    }

    /**
     * From now on these faults, by the names of {@code --faults}, with the sandbox's seed.
     *
     * @throws SandboxFailure {@code SANDBOX_FAULTS}
     */
    public void faults(String names) {
        faults(names, seed);
    }

    /** As {@link #faults(String)}, with a seed of their own. */
    public void faults(String names, long seed) {
        Set<String> known = Profiles.names(names);
        if (known == null) throw new SandboxFailure("SANDBOX_FAULTS", null, names);
        faults.follow(known, seed);
        sequences.odd(known.contains("keys"));
    }

    /** From now on these faults and no others. */
    public void faults(FaultPlan plan) {
        faults.follow(plan);
        sequences.odd(false);
    }

    @Override
    public void close() {
        try {
            for (Listener listener : listeners) listener.close();
            if (signIn != null) signIn.close();
            if (state != null) state.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
