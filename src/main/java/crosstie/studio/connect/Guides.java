package crosstie.studio.connect;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import crosstie.model.Connection;
import crosstie.model.GuideStep;
import crosstie.model.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What has to be set up in a system and in Microsoft Entra ID before a connection works, step by step. The words are data: one file per system. */
public final class Guides {
    /** Systems that there is a guide for. */
    public static final List<String> SYSTEMS = List.of("dataverse", "finops");

    private static final ObjectMapper JSON = new ObjectMapper();
    private final Directory directory;

    public Guides(Directory directory) {
        this.directory = directory;
    }

    /**
     * The steps for a system, or for one connection with its values filled in.
     *
     * @param systemOrConnection {@code dataverse}, {@code finops}, or the name of a connection to one of them
     * @throws Refusal usage, {@code GUIDE_UNKNOWN} or {@code CONNECTION_UNKNOWN}
     */
    public List<GuideStep> guide(String systemOrConnection, Locale language) {
        if (SYSTEMS.contains(systemOrConnection)) {
            return steps(systemOrConnection, null, language);
        }
        Connection connection = directory.find(systemOrConnection);
        if (!SYSTEMS.contains(connection.connector())) {
            throw Refusal.usage("GUIDE_UNKNOWN", connection.connector(), String.join(", ", SYSTEMS));
        }
        return steps(connection.connector(), connection, language);
    }

    /** @param connection to that system; its values are filled in */
    public List<GuideStep> guide(String system, String connection, Locale language) {
        if (!SYSTEMS.contains(system)) {
            throw Refusal.usage("GUIDE_UNKNOWN", system, String.join(", ", SYSTEMS));
        }
        return steps(system, directory.find(connection), language);
    }

    private static List<GuideStep> steps(String system, Connection connection, Locale language) {
        String words = language.getLanguage().equals("fr") ? "fr" : "en";
        String signIn = connection == null ? "" : connection.signIn();
        List<GuideStep> steps = new ArrayList<>();
        for (JsonNode step : read(system).path("steps")) {
            if (concerns(step.path("signIn"), signIn)) {
                steps.add(new GuideStep(
                        filled(step.path("title").path(words).asText(), connection),
                        filled(step.path("text").path(words).asText(), connection),
                        filled(step.path("value").asText(""), connection),
                        step.path("provedBy").asText("")));
            }
        }
        return steps;
    }

    /** A step that names ways to sign in is for those only; before one is chosen all are shown. */
    private static boolean concerns(JsonNode kinds, String signIn) {
        if (kinds.isMissingNode() || signIn.isEmpty()) {
            return true;
        }
        for (JsonNode kind : kinds) {
            if (kind.asText().equals(signIn)) {
                return true;
            }
        }
        return false;
    }

    /** What is not known yet stays empty, so that nobody copies a placeholder. */
    private static String filled(String text, Connection connection) {
        return text.replace("{clientId}", connection == null ? "" : connection.setting("clientId"))
                .replace("{tenant}", connection == null ? "" : connection.setting("tenant"))
                .replace(
                        "{address}",
                        connection == null ? "" : connection.address().toString())
                .replace("{name}", connection == null ? "" : connection.name());
    }

    private static JsonNode read(String system) {
        try (InputStream in = Guides.class.getResourceAsStream("/crosstie/guide/" + system + ".json")) {
            return JSON.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(system, e);
        }
    }
}
