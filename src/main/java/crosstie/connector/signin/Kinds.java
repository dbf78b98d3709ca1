package crosstie.connector.signin;

import crosstie.model.Connection;
import crosstie.model.Parameter;
import crosstie.model.Parameter.Kind;
import crosstie.model.Refusal;
import java.util.ArrayList;
import java.util.List;

/** The ways to sign in, and what each has to be told. */
final class Kinds {
    static final List<String> ALL = List.of(
            "entra-secret", "entra-certificate", "entra-browser", "entra-device", "oauth2", "basic", "bearer", "none");

    private Kinds() {}

    static List<Parameter> parameters(String kind) {
        return switch (kind) {
            case "entra-secret" -> entra(secret("secret", true), parameter("secretExpires", Kind.TEXT, false));
            case "entra-certificate" ->
                entra(
                        parameter("certificate", Kind.PATH, false),
                        secret("certificatePassword", false),
                        secret("certificate", false));
            case "entra-browser", "entra-device" -> entra(parameter("user", Kind.TEXT, false));
            case "oauth2" ->
                List.of(
                        parameter("tokenUrl", Kind.TEXT, true),
                        parameter("clientId", Kind.TEXT, true),
                        parameter("scope", Kind.TEXT, false),
                        parameter("resource", Kind.TEXT, false),
                        secret("secret", true),
                        parameter("secretExpires", Kind.TEXT, false));
            case "basic" -> List.of(parameter("user", Kind.TEXT, true), secret("password", true));
            case "bearer" -> List.of(secret("token", true));
            case "none", "" -> List.of();
            default -> throw Refusal.usage("SIGN_IN_UNKNOWN", kind, String.join(", ", ALL));
        };
    }

    private static List<Parameter> entra(Parameter... own) {
        List<Parameter> all = new ArrayList<>();
        all.add(parameter("clientId", Kind.TEXT, true));
        for (String name : new String[] {"tenant", "authority", "scope", "resource"}) {
            all.add(parameter(name, Kind.TEXT, false));
        }
        all.addAll(List.of(own));
        return List.copyOf(all);
    }

    private static Parameter secret(String name, boolean required) {
        return parameter(name, Kind.SECRET, required);
    }

    private static Parameter parameter(String name, Kind kind, boolean required) {
        return new Parameter(name, "connection.setting." + name, kind, null, required, List.of());
    }

    /** Refuses a connection that cannot sign in for want of a setting; its secrets are asked for when they are needed. */
    static void check(Connection connection) {
        for (Parameter p : parameters(connection.signIn())) {
            if (p.required()
                    && p.kind() != Kind.SECRET
                    && connection.setting(p.name()).isBlank()) {
                throw Refusal.usage("SETTING_MISSING", p.name(), connection.name());
            }
        }
        Expiry.checkDate(connection);
    }

    static String secretName(Connection connection) {
        boolean pem = connection.setting("certificate").isBlank();
        return switch (connection.signIn()) {
            case "entra-certificate" -> pem ? "certificate" : "certificatePassword";
            default ->
                parameters(connection.signIn()).stream()
                        .filter(p -> p.kind() == Kind.SECRET)
                        .map(Parameter::name)
                        .findFirst()
                        .orElse("");
        };
    }
}
