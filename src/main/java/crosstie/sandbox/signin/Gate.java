package crosstie.sandbox.signin;

import crosstie.sandbox.http.Answer;
import crosstie.sandbox.http.Request;

/** The doors of the two systems: who has no token for this one stays outside. */
record Gate(Tickets tickets, Scope.Systems systems, String authorizationUri) {

    /** Null when the request may pass. */
    Answer refuse(Request request, String root) {
        String header = request.header("authorization");
        Tickets.Access token = header.regionMatches(true, 0, "Bearer ", 0, 7)
                ? tickets.access(header.substring(7).trim())
                : null;
        if (token == null || !token.root().equals(root)) return unauthorized(root);
        // A person's application acts as the person, who is known to both systems.
        if (!token.caller().user().isEmpty()) return null;
        boolean sales = root.equals(systems.sales());
        return switch (Register.standing(token.caller().client())) {
            case MEMBER -> null;
            case STRANGER ->
                sales ? forbidden("0x80072560", "The user is not a member of the organization.") : Answer.empty(403);
            case WITHOUT_ROLE ->
                sales
                        ? forbidden(
                                "0x80042f09",
                                "The user has not been assigned any roles. They need a role with the prvReadAccount privilege.")
                        : Answer.empty(403);
        };
    }

    private Answer unauthorized(String root) {
        return Answer.empty(401)
                .with("WWW-Authenticate", "Bearer authorization_uri=" + authorizationUri + ", resource_id=" + root);
    }

    private static Answer forbidden(String code, String message) {
        return Answer.text(
                403,
                "application/json; odata.metadata=minimal",
                "{\"error\":{\"code\":\"" + code + "\",\"message\":\"" + message + "\"}}");
    }
}
