package crosstie.transform.lookup;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The ISO list of countries and regions, and the words people write for them. Built once, on first use. */
final class Countries {
    /** Longer text names no country. */
    static final int LONGEST = 200;

    private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.FRENCH, Locale.GERMAN);

    private static final Map<String, String> ALIASES = Map.ofEntries(
            Map.entry("uk", "GB"),
            Map.entry("great britain", "GB"),
            Map.entry("britain", "GB"),
            Map.entry("england", "GB"),
            Map.entry("scotland", "GB"),
            Map.entry("wales", "GB"),
            Map.entry("northern ireland", "GB"),
            Map.entry("united states of america", "US"),
            Map.entry("america", "US"),
            Map.entry("etats unis d amerique", "US"),
            Map.entry("usa united states", "US"),
            Map.entry("vereinigte staaten von amerika", "US"),
            Map.entry("holland", "NL"),
            Map.entry("the netherlands", "NL"),
            Map.entry("czech republic", "CZ"),
            Map.entry("republique tcheque", "CZ"),
            Map.entry("tschechische republik", "CZ"),
            Map.entry("russian federation", "RU"),
            Map.entry("south korea", "KR"),
            Map.entry("korea", "KR"),
            Map.entry("republic of korea", "KR"),
            Map.entry("north korea", "KP"),
            Map.entry("viet nam", "VN"),
            Map.entry("ivory coast", "CI"),
            Map.entry("uae", "AE"),
            Map.entry("burma", "MM"),
            Map.entry("macedonia", "MK"),
            Map.entry("swaziland", "SZ"),
            Map.entry("cape verde", "CV"),
            Map.entry("turkey", "TR"),
            Map.entry("turkiye", "TR"),
            Map.entry("hong kong", "HK"),
            Map.entry("macau", "MO"),
            Map.entry("macao", "MO"),
            Map.entry("china", "CN"),
            Map.entry("pr china", "CN"),
            Map.entry("peoples republic of china", "CN"),
            Map.entry("republic of ireland", "IE"),
            Map.entry("eire", "IE"),
            Map.entry("deutschland", "DE"),
            Map.entry("brasil", "BR"),
            Map.entry("espana", "ES"),
            Map.entry("italia", "IT"),
            Map.entry("bosnia", "BA"),
            Map.entry("palestine", "PS"),
            Map.entry("laos", "LA"),
            Map.entry("syria", "SY"),
            Map.entry("iran", "IR"),
            Map.entry("moldova", "MD"),
            Map.entry("tanzania", "TZ"),
            Map.entry("bolivia", "BO"),
            Map.entry("venezuela", "VE"),
            Map.entry("brunei", "BN"),
            Map.entry("vatican", "VA"),
            Map.entry("jap", "JP"));

    /** What people write, folded, to the two-letter code. Later words never displace earlier ones. */
    private static final Map<String, String> CODES = codes();

    /** The words of the map published in April 2017 by its two-letter codes, with JP for Japan where it said JA, and the codes themselves. */
    private static final Map<String, List<String>> PUBLISHED = Map.of(
            "US", List.of("us", "usa", "united states", "united states of america"),
            "DE", List.of("de", "deu", "germany"),
            "FR", List.of("fr", "fra", "france"),
            "GB", List.of("gb", "uk", "united kingdom"),
            "JP", List.of("jp", "ja", "jap", "japan"),
            "IN", List.of("in", "ind", "india"),
            "AU", List.of("au", "australia"),
            "CA", List.of("ca", "canada"));

    private Countries() {}

    /** From the published words, in lower case, to the form asked for. */
    static Map<String, String> published(String form) {
        Map<String, String> all = new HashMap<>();
        PUBLISHED.forEach((code, words) -> words.forEach(w -> all.put(w, in(form, code))));
        return all;
    }

    /**
     * From anything people write, folded, to the form asked for: {@code iso2}, {@code iso3} or {@code name}. Codes and names as systems
     * write them are there unfolded too, because most values are written so.
     */
    static Map<String, String> to(String form) {
        Map<String, String> all = HashMap.newHashMap(CODES.size() * 2);
        CODES.forEach((word, code) -> {
            all.put(word, in(form, code));
            List.of("iso2", "iso3", "name").forEach(usual -> all.put(in(usual, code), in(form, code)));
        });
        return all;
    }

    /** Without case, accents, points and doubled blanks. */
    static String folded(String text) {
        StringBuilder out = new StringBuilder(text.length());
        String plain = isAscii(text) ? text : Normalizer.normalize(text, Normalizer.Form.NFD);
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            if (Character.isLetterOrDigit(c)) {
                out.append(Character.toLowerCase(c));
            } else if (isBetweenWords(c) && !out.isEmpty() && out.charAt(out.length() - 1) != ' ') {
                out.append(' ');
            }
        }
        int end = out.length();
        return end > 0 && out.charAt(end - 1) == ' ' ? out.substring(0, end - 1) : out.toString();
    }

    private static boolean isBetweenWords(char c) {
        return c != '.' && Character.getType(c) != Character.NON_SPACING_MARK;
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 127) {
                return false;
            }
        }
        return true;
    }

    private static String in(String form, String code) {
        Locale country = Locale.of("", code);
        return switch (form) {
            case "iso3" -> country.getISO3Country();
            case "name" -> country.getDisplayCountry(Locale.ENGLISH);
            default -> code;
        };
    }

    private static Map<String, String> codes() {
        Map<String, String> all = new HashMap<>();
        for (String code : Locale.getISOCountries()) {
            Locale country = Locale.of("", code);
            all.put(folded(code), code);
            all.put(folded(country.getISO3Country()), code);
        }
        for (String code : Locale.getISOCountries()) {
            LANGUAGES.forEach(l -> all.putIfAbsent(folded(Locale.of("", code).getDisplayCountry(l)), code));
        }
        ALIASES.forEach((word, code) -> all.putIfAbsent(word, code));
        return all;
    }
}
