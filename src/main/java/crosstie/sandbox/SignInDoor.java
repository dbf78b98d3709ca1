package crosstie.sandbox;

import crosstie.sandbox.http.Answer;
import crosstie.sandbox.http.Listener;
import crosstie.sandbox.http.Request;
import crosstie.sandbox.signin.Authority;
import crosstie.sandbox.signin.ThrowAwayAuthority;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The sign-in service at an https port of its own, under a certificate made at start. The same service answers at the port of the sales
 * system over plain http, for clients that accept that on this machine.
 */
public final class SignInDoor implements AutoCloseable {
    /** On-premises addresses of F&O go on with this. */
    private static final String ON_PREMISES = "/namespaces/AXSF";

    private final ThrowAwayAuthority certificates = new ThrowAwayAuthority();
    private final Authority authority;
    private final URI address;
    private final String sales;
    private final Listener listener;
    private final Path caFile;

    private SignInDoor(SandboxSettings settings, URI sales, URI finops) throws IOException {
        // switch certificateNames: host names and addresses, by comma, that the certificate is made out for
        List<String> names =
                List.of(settings.by("certificateNames", "localhost,127.0.0.1").split(","));
        ServerSocket door = certificates.server(names).getServerSocketFactory().createServerSocket();
        door.bind(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 64);
        this.sales = sales.toString();
        address = URI.create("https://localhost:" + door.getLocalPort() + "/");
        authority = new Authority(this.sales, finops.toString(), address.toString(), settings::by);
        caFile = settings.state() == null
                ? null
                : settings.state().resolve("ca.pem").toAbsolutePath();
        if (caFile != null) Files.writeString(caFile, certificates.pem());
        listener = Listener.serve(door, this::overTls);
    }

    static SignInDoor open(SandboxSettings settings, URI sales, URI finops) {
        try {
            return new SignInDoor(settings, sales, finops);
        } catch (IOException e) {
            throw new SandboxFailure("SANDBOX_PORT", e, 0);
        }
    }

    private Answer overTls(Request request) {
        return Authority.isMeant(request)
                ? authority.answer(request, "https://" + request.header("host") + "/")
                : Answer.empty(404);
    }

    /** Lets only those through to a system who have a token for it. */
    Function<Request, Answer> guarded(Function<Request, Answer> server, String root) {
        return request -> {
            if (root.equals(sales) && Authority.isMeant(request)) return authority.answer(request, sales);
            Answer refused = authority.refuse(request, root);
            return refused != null ? refused : server.apply(root.equals(sales) ? request : inCloud(request));
        };
    }

    private static Request inCloud(Request r) {
        return r.path().startsWith(ON_PREMISES + "/")
                ? new Request(
                        r.method(),
                        r.path().substring(ON_PREMISES.length()),
                        r.query(),
                        r.headers(),
                        r.body(),
                        r.operations())
                : r;
    }

    /** {@code https://localhost:port/}; the tenant follows. */
    public URI address() {
        return address;
    }

    /** What a client has to trust, in the state folder where there is one. */
    public Optional<Path> caFile() {
        return Optional.ofNullable(caFile);
    }

    public String tenant() {
        return Authority.TENANT;
    }

    /** What happens at sign-in can be directed here. */
    public Authority authority() {
        return authority;
    }

    /** Signs the certificate of this door; a client has to trust it. */
    public ThrowAwayAuthority certificates() {
        return certificates;
    }

    @Override
    public void close() throws IOException {
        listener.close();
    }
}
