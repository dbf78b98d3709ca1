package crosstie.sandbox.signin;

import crosstie.sandbox.http.Answer;
import crosstie.sandbox.http.Uris;
import java.net.URI;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Where the browser is sent to. The test user signs in at once, so that the answer goes straight back to the client. */
record AuthorizePage(Rules rules, Register register, Tickets tickets, Scope.Systems systems) {

    Answer answer(Form form) {
        String client = register.known(form);
        String redirect = form.needed("redirect_uri");
        if (!isLoopback(redirect))
            throw new Refused(
                    400,
                    "invalid_request",
                    50011,
                    "The redirect URI specified in the request does not match the redirect URIs configured for the application.");
        Map<String, String> back = new LinkedHashMap<>();
        try {
            back.put("code", code(form, client, redirect));
        } catch (Refused e) {
            back.put("error", e.error());
            back.put("error_description", e.description());
        }
        if (form.has("state")) back.put("state", form.get("state"));
        return form.get("response_mode").equals("form_post") ? posting(redirect, back) : leading(redirect, back);
    }

    private static boolean isLoopback(String redirect) {
        try {
            URI at = URI.create(redirect);
            return "http".equals(at.getScheme())
                    && ("localhost".equals(at.getHost()) || "127.0.0.1".equals(at.getHost()));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private String code(Form form, String client, String redirect) {
        if (!form.get("response_type").equals("code"))
            throw new Refused(400, "unsupported_response_type", 70005, "Only the response type 'code' is supported.");
        if (!form.get("code_challenge_method").equals("S256") || !form.has("code_challenge"))
            throw new Refused(400, "invalid_request", 9002325, "Proof Key for Code Exchange is required.");
        Scope scope = systems.ofPerson(form);
        if (rules.declines()
                || (form.has("login_hint") && !form.get("login_hint").equals(rules.user())))
            throw new Refused(400, "access_denied", 65004, "User declined to consent to access the app.");
        return tickets.code(new Tickets.Code(
                scope,
                new Tickets.Caller(client, rules.user()),
                redirect,
                form.get("code_challenge"),
                Instant.now().plusSeconds(600)));
    }

    private static Answer leading(String redirect, Map<String, String> back) {
        String query = back.entrySet().stream()
                .map(e -> e.getKey() + "=" + Uris.encode(e.getValue()).replace("&", "%26"))
                .collect(Collectors.joining("&"));
        return Answer.empty(302).with("Location", redirect + (redirect.contains("?") ? "&" : "?") + query);
    }

    /** A page that sends itself on; people without scripts press the button. */
    private static Answer posting(String redirect, Map<String, String> back) {
        String fields = back.entrySet().stream()
                .map(e -> "<input type=\"hidden\" name=\"" + e.getKey() + "\" value=\"" + escaped(e.getValue()) + "\">")
                .collect(Collectors.joining());
        return Answer.text(
                200,
                "text/html; charset=utf-8",
                "<!DOCTYPE html><title>Working…</title><form method=\"post\" action=\"" + escaped(redirect) + "\">"
                        + fields + "<button>Continue</button></form><script>document.forms[0].submit()</script>");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("\"", "&quot;").replace("<", "&lt;");
    }
}
