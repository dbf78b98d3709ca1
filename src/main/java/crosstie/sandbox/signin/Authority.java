package crosstie.sandbox.signin;

import crosstie.sandbox.http.Answer;
import crosstie.sandbox.http.Request;
import java.security.cert.X509Certificate;
import java.util.Locale;
import java.util.function.BinaryOperator;

/**
 * The sign-in service: token, authorize and device code endpoints in both of their forms, and the documents that lead there
 * . What a test or a demonstration wants to happen is said by the methods that return nothing.
 */
public final class Authority {
    public static final String TENANT = "8f6b0c1e-0000-4000-8000-0000c0de0001";
    /** Known here and in both systems. */
    public static final String CLIENT = "11111111-2222-3333-4444-555555555555";
    /** Known here, but not in the systems. */
    public static final String STRANGER = "22222222-2222-3333-4444-555555555555";
    /** Known everywhere, without a security role. */
    public static final String WITHOUT_ROLE = "33333333-2222-3333-4444-555555555555";

    private final Tickets tickets = new Tickets();
    private final String secret = tickets.noise(24);
    private final Register register = new Register(secret);
    private final Scope.Systems systems;
    private final Devices devices;
    private final Grants grants;
    private final AuthorizePage authorize;
    private final Gate gate;

    /**
     * @param sales root of that system, as tokens are made out for it
     * @param address of this service, https
     * @param by a switch by name, or what is usual; see {@code Rules}
     */
    public Authority(String sales, String finops, String address, BinaryOperator<String> by) {
        Rules rules = Rules.of(by);
        systems = new Scope.Systems(sales, finops);
        devices = new Devices(rules, tickets);
        grants = new Grants(rules, register, tickets, devices, systems);
        authorize = new AuthorizePage(rules, register, tickets, systems);
        gate = new Gate(tickets, systems, address + TENANT + "/oauth2/authorize");
    }

    /** Whether a request is meant for this service and not for the system whose port it came to. */
    public static boolean isMeant(Request request) {
        String path = request.path();
        return path.contains("/oauth2/")
                || path.contains("/.well-known/")
                || path.equals("/devicelogin")
                || path.equals("/common/discovery/instance");
    }

    /** @param base scheme, host and port that the request came to, with a slash at the end */
    public Answer answer(Request request, String base) {
        try {
            return answered(request, base);
        } catch (Refused e) {
            return e.answer();
        }
    }

    private Answer answered(Request request, String base) {
        String path = request.path();
        boolean post = request.method().equals("POST");
        if (path.equals("/common/discovery/instance")) return Discovery.instance(base);
        if (path.equals("/devicelogin")) return devices.page(post ? Form.posted(request) : Form.asked(request));
        checkTenant(path);
        if (path.endsWith("/openid-configuration")) return Discovery.configuration(base);
        if (path.endsWith("/authorize")) return authorize.answer(post ? Form.posted(request) : Form.asked(request));
        if (!path.endsWith("/token") && !path.endsWith("/devicecode")) return Answer.empty(404);
        if (!post) return Answer.empty(405);
        Form form = Form.posted(request);
        return path.endsWith("/token")
                ? grants.token(form, base)
                : devices.begin(systems.ofPerson(form), register.known(form), base);
    }

    /** {@code adfs} stands for an on-premises service. */
    private static void checkTenant(String path) {
        String tenant = path.substring(1, Math.max(1, path.indexOf('/', 1))).toLowerCase(Locale.ROOT);
        switch (tenant) {
            case TENANT, "common", "organizations", "adfs" -> {}
            default ->
                throw new Refused(
                        400,
                        "invalid_request",
                        90002,
                        "Tenant '" + tenant + "' not found. Check to make sure you have the correct tenant ID.");
        }
    }

    /** Null when the request may pass into the system; else its refusal. */
    public Answer refuse(Request request, String root) {
        return gate.refuse(request, root);
    }

    public String secret() {
        return secret;
    }

    /** From now on the application may sign in with this certificate. */
    public void register(X509Certificate certificate) {
        register.add(certificate);
    }

    /** All access tokens end now, in the middle of whatever goes on. */
    public void expireTokens() {
        tickets.expireTokens();
    }

    /** An administrator revokes everything: access tokens end, refresh tokens are refused. */
    public void revoke() {
        tickets.revoke();
    }

    /** How often the token endpoint was asked for this kind of grant. */
    public int asked(String grant) {
        return grants.asked(grant);
    }
}
