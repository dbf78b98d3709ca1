package crosstie.sandbox.fault;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import crosstie.sandbox.http.Request;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Rows that a plug-in refuses for good: chosen by seed and by the row's own number, whatever is sent for it and how often. */
public final class Poison {
    private static final double SHARE = 0.04;
    private static final JsonMapper JSON = new JsonMapper();
    /** Where rows carry the number that people know them by. */
    private static final List<String> NUMBERS = List.of(
            "accountnumber",
            "CustomerAccount",
            "msdynce_contactnumber",
            "ContactPersonId",
            "productnumber",
            "ProductNumber",
            "ItemNumber");

    private static final Pattern IN_ADDRESS =
            Pattern.compile("(?:" + String.join("|", NUMBERS) + ")=(?:'|%27)([^'%)]{1,100})");

    private Poison() {}

    /** Whether the row of that number is chosen. */
    public static boolean picks(long seed, String number) {
        return Dice.roll(seed, number.strip().toUpperCase(Locale.ROOT), 0, 0) < SHARE;
    }

    /** The number of the chosen row that a write is about. */
    static Optional<String> of(long seed, Request write) {
        return numbers(write).stream().filter(number -> picks(seed, number)).findFirst();
    }

    private static List<String> numbers(Request write) {
        Matcher address = IN_ADDRESS.matcher(write.path());
        if (address.find()) return List.of(address.group(1));
        try {
            JsonNode body = JSON.readTree(write.body());
            List<String> all = new ArrayList<>();
            number(body).ifPresent(all::add);
            // one row is enough to bring a message for many down (D-47)
            for (JsonNode target : body.path("Targets")) number(target).ifPresent(all::add);
            return all;
        } catch (IOException notJson) {
            return List.of();
        }
    }

    private static Optional<String> number(JsonNode row) {
        return NUMBERS.stream()
                .map(name -> row.path(name).asText(""))
                .filter(text -> !text.isEmpty())
                .findFirst();
    }
}
