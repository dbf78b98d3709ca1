package crosstie.connector.dataverse;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.Map;

/**
 * Which of a label's languages to show (D-12): the user's own as the system knows it, which may be missing, then the language of whoever
 * reads, then English, then any.
 */
record Labelling(Locale language) {
    private static final int ENGLISH = 1033;
    /** Numbers of languages as Windows gives them. */
    private static final Map<String, Integer> NUMBERS = Map.ofEntries(
            Map.entry("en", ENGLISH),
            Map.entry("fr", 1036),
            Map.entry("de", 1031),
            Map.entry("es", 3082),
            Map.entry("it", 1040),
            Map.entry("nl", 1043),
            Map.entry("da", 1030),
            Map.entry("sv", 1053),
            Map.entry("nb", 1044),
            Map.entry("fi", 1035),
            Map.entry("pl", 1045),
            Map.entry("pt", 1046),
            Map.entry("ja", 1041),
            Map.entry("zh", 2052));

    String of(JsonNode labels, String otherwise) {
        String own = labels.path("UserLocalizedLabel").path("Label").asText("");
        if (!own.isBlank()) {
            return own;
        }
        JsonNode all = labels.path("LocalizedLabels");
        String read = in(all, NUMBERS.getOrDefault(language.getLanguage(), ENGLISH));
        String english = read.isBlank() ? in(all, ENGLISH) : read;
        String any = english.isBlank() ? all.path(0).path("Label").asText("") : english;
        return any.isBlank() ? otherwise : any;
    }

    private static String in(JsonNode all, int language) {
        for (JsonNode one : all) {
            if (one.path("LanguageCode").asInt() == language) {
                return one.path("Label").asText("");
            }
        }
        return "";
    }
}
