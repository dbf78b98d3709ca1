package crosstie.sandbox.signin;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import crosstie.sandbox.http.Answer;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Device codes: one side asks again and again, the other is a person with a browser. */
final class Devices {
    private static final JsonMapper JSON = new JsonMapper();

    private enum State {
        WAITING,
        APPROVED,
        DECLINED
    }

    /** One code and what became of it. */
    private static final class Device {
        private final Scope scope;
        private final String client;
        private final Instant until;
        private State state = State.WAITING;
        private Instant asked = Instant.MIN;
        private int slowDowns;

        Device(Scope scope, String client, Instant until, int slowDowns) {
            this.scope = scope;
            this.client = client;
            this.until = until;
            this.slowDowns = slowDowns;
        }
    }

    /** What a code was worth. */
    record Approved(Scope scope, Tickets.Caller caller) {}

    private final Map<String, Device> byDevice = new ConcurrentHashMap<>();
    private final Map<String, Device> byUser = new ConcurrentHashMap<>();
    private final Rules rules;
    private final Tickets tickets;

    Devices(Rules rules, Tickets tickets) {
        this.rules = rules;
        this.tickets = tickets;
    }

    Answer begin(Scope scope, String client, String base) {
        Device device = new Device(scope, client, Instant.now().plus(rules.deviceLifetime()), rules.slowDowns());
        String code = tickets.noise(40);
        String user = tickets.noise(12).replaceAll("[-_]", "Z").substring(0, 9).toUpperCase(Locale.ROOT);
        byDevice.put(code, device);
        byUser.put(user, device);
        ObjectNode body = JSON.createObjectNode();
        body.put("user_code", user).put("device_code", code);
        body.put("verification_uri", base + "devicelogin");
        body.put("expires_in", rules.deviceLifetime().toSeconds()).put("interval", rules.deviceInterval());
        body.put("message", "To sign in, open " + base + "devicelogin and enter the code " + user + ".");
        return Answer.text(200, "application/json; charset=utf-8", body.toString());
    }

    /** The page that the person sees; with a code it does what the person would do there. */
    Answer page(Form form) {
        if (!form.has("code")) {
            return page(200, "<form method=\"post\">Code <input name=\"code\"> <button>Sign in</button></form>");
        }
        Device device = byUser.get(form.get("code").toUpperCase(Locale.ROOT));
        if (device == null || device.until.isBefore(Instant.now())) return page(400, "That code did not work.");
        synchronized (device) {
            device.state = rules.declines() ? State.DECLINED : State.APPROVED;
        }
        return page(200, rules.declines() ? "You declined." : "You have signed in. You may close this window.");
    }

    private static Answer page(int status, String text) {
        return Answer.text(
                status, "text/html; charset=utf-8", "<!DOCTYPE html><title>Sign in</title><p>" + text + "</p>");
    }

    Approved redeem(String code) {
        Device device = byDevice.get(code);
        if (device == null) throw new Refused(400, "bad_verification_code", 70018, "The device code is not known.");
        synchronized (device) {
            if (device.until.isBefore(Instant.now()))
                throw new Refused(400, "expired_token", 70020, "The provided value for the device code has expired.");
            return switch (device.state) {
                case DECLINED ->
                    throw new Refused(
                            400, "authorization_declined", 70000, "The user declined to authorize the session.");
                case WAITING -> throw wait(device);
                case APPROVED -> approved(code, device);
            };
        }
    }

    private Refused wait(Device device) {
        Instant now = Instant.now();
        boolean early = device.asked.isAfter(now.minusSeconds(rules.deviceInterval()));
        device.asked = now;
        return early || device.slowDowns-- > 0
                ? new Refused(400, "slow_down", 70019, "The client asks too often.")
                : new Refused(400, "authorization_pending", 70016, "Pending end-user authorization.");
    }

    private Approved approved(String code, Device device) {
        byDevice.remove(code);
        return new Approved(device.scope, new Tickets.Caller(device.client, rules.user()));
    }
}
