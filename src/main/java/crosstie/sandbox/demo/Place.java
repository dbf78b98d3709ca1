package crosstie.sandbox.demo;

/** An address that both systems accept: the country in one of the spellings that people type, the state as its code or none. */
record Place(String country, String state, String city, String zip) {
    private static final java.util.Map<String, String> ISO = java.util.Map.of(
            "Germany",
            "DE",
            "DE",
            "DE",
            "deu",
            "DE",
            "France",
            "FR",
            "fr",
            "FR",
            "United Kingdom",
            "GB",
            "UK",
            "GB",
            "Japan",
            "JP",
            "India",
            "IN",
            "Australia",
            "AU");

    /** The country by its ISO code; blank is the United States. */
    String iso() {
        boolean canada =
                country != null && country.toLowerCase(java.util.Locale.ROOT).startsWith("ca");
        return canada ? "CA" : country == null ? "US" : ISO.getOrDefault(country, "US");
    }

    static final Place[] ALL = {
        new Place("United States", "WA", "Seattle", "98101"),
        new Place("USA", "CA", "San José", "95112"),
        new Place("us", "NY", "New York", "10001-0001"),
        new Place("United States of America", "TX", "Austin", "78701"),
        new Place(null, "OH", "Columbus", "43004"),
        new Place(null, null, null, null),
        new Place("Germany", "BY", "München", "80331"),
        new Place("DE", "NW", "Köln", "50667"),
        new Place("deu", "BE", "Berlin", "10115"),
        new Place("France", null, "Saint-Étienne", "42000"),
        new Place("fr", null, "L'Haÿ-les-Roses", "94240"),
        new Place("United Kingdom", null, "King's Lynn", "PE30 1AA"),
        new Place("UK", null, "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch", "LL61 5UJ"),
        new Place("Japan", null, "東京", "100-0001"),
        new Place("India", "MH", "मुंबई", "400001"),
        new Place("Australia", "NSW", "Sydney", "2000"),
        new Place("Canada", "QC", "Trois-Rivières", "G8T 1A1"),
        new Place("ca", "BC", "Vancouver", "V5K 0A1"),
    };
}
