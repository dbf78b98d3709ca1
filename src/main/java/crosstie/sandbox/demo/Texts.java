package crosstie.sandbox.demo;

/** Names and notes: mostly plain, regularly nasty, always legal. */
final class Texts {
    private static final String[] FIRST = {
        "Alder", "Bramble", "Cinder", "Dovetail", "Ember", "Fjord", "Granite", "Harbour", "Iris", "Juniper", "Kestrel",
                "Lantern",
        "Meridian", "Nettle", "Orchard", "Pebble", "Quarry", "Ridge", "Sable", "Thistle", "Umber", "Vesper", "Willow",
                "Zephyr"
    };
    private static final String[] SECOND = {
        "Bakery",
        "Bicycles",
        "Ceramics",
        "Dairy",
        "Electric",
        "Foundry",
        "Garden",
        "Instruments",
        "Joinery",
        "Labs",
        "Logistics",
        "Marine",
        "Optics",
        "Paper",
        "Rail",
        "Robotics",
        "Supply",
        "Textiles",
        "Tools",
        "Works"
    };
    private static final String[] FORM = {"Ltd", "Inc.", "GmbH", "SARL", "KK", "Pty", "& Co.", "plc"};
    private static final String[] NASTY = {
        "O'Neill & Söhne \"Premium\"", "Café 🚀 Naïve 🥐 Bistro", "شركة المثال للتجارة", "חברת הדוגמה בע\"מ",
                "株式会社サンプル",
        "Ångström/Özgür <Trading>", "100% Legal; DROP TABLE accounts;--", "=SUM(A1:A9)", "Zażółć gęślą jaźń",
                "back\\slash {brace} [bracket]"
    };
    private static final String[] PEOPLE = {
        "Ada", "Bo", "Chloé", "Dmitri", "Eoin", "Fatima", "Grace", "Håkon", "Inés", "Jürgen", "Keiko", "Liam", "Maëlle",
        "Noor", "Oleh", "Priya"
    };
    private static final String[] FAMILIES = {
        "Sample",
        "O'Brien",
        "D'Angelo",
        "Müller",
        "Nguyễn",
        "Łukasiewicz",
        "van der Berg",
        "García-López",
        "Smith",
        "ابن سينا",
        "山田",
        "Åkesson"
    };

    private final Noise noise;

    Texts(Noise noise) {
        this.noise = noise;
    }

    /** A company's name; every 40th is exactly as long as the column, 160 characters. */
    String company(int row, int longest) {
        if (row % 40 == 27) return exactly("Longest " + row + " ", longest);
        if (row % 8 == 3) return NASTY[row / 8 % NASTY.length] + " " + row;
        return noise.pick(FIRST, row, 1) + " " + noise.pick(SECOND, row, 2) + " " + noise.pick(FORM, row, 3) + " "
                + row;
    }

    static String exactly(String start, int length) {
        StringBuilder text = new StringBuilder(start);
        while (text.length() < length) text.append((char) ('a' + text.length() % 26));
        return text.substring(0, length);
    }

    String person(int row) {
        return noise.pick(PEOPLE, row, 4);
    }

    String family(int row) {
        return noise.pick(FAMILIES, row, 5);
    }

    /** Notes with line breaks, blanks at both ends, emoji and right-to-left text; often none. */
    String note(int row) {
        return switch (row % 12) {
            case 0 -> "First line\r\nSecond line\r\n\r\nFourth line of " + row;
            case 2 -> "  blanks at both ends  ";
            case 4 -> "Unix\nline\nbreaks\tand tabs";
            case 6 -> "مرحبا بالعالم — שלום — 👩‍👩‍👧‍👦 family and 🏳️‍🌈 flag";
            case 8 ->
                row % 200 == 8 ? exactly("As long as it may be. ", 2000) : "Prefers mail. Don't call before 9 o'clock.";
            case 10 -> "{\"looks\":\"like JSON\"} <b>or markup</b> & 'quotes'";
            default -> null;
        };
    }

    String street(int row) {
        if (row % 30 == 17) return exactly("Very Long Street ", 250);
        return (1 + noise.below(299, row, 6)) + " " + noise.pick(FIRST, row, 7)
                + (row % 9 == 4 ? " Rd.\nUnit " + row : " Road");
    }

    String phone(int row) {
        return noise.percent(15, row, 8) ? null : "+1 (206) 555-" + (10_000 + noise.below(10_000, row, 9));
    }
}
