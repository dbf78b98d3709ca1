package crosstie.connector.signin;

import crosstie.model.Refusal;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the sign-in service means when it refuses: one code for each thing that a person can do about it. */
final class Answers {
    private static final Pattern NUMBER = Pattern.compile("^AADSTS(\\d{1,9})\\b");
    private static final int LONGEST = 500;

    private static final Map<String, String> BY_NUMBER = Map.ofEntries(
            Map.entry("7000215", "SECRET_WRONG"),
            Map.entry("7000218", "SECRET_WRONG"),
            Map.entry("7000222", "SECRET_EXPIRED"),
            Map.entry("700027", "CERTIFICATE_REFUSED"),
            Map.entry("700024", "CERTIFICATE_REFUSED"),
            Map.entry("50012", "CERTIFICATE_REFUSED"),
            Map.entry("700016", "CLIENT_UNKNOWN"),
            Map.entry("90002", "TENANT_UNKNOWN"),
            Map.entry("900023", "TENANT_UNKNOWN"),
            Map.entry("500011", "SCOPE_WRONG"),
            Map.entry("70011", "SCOPE_WRONG"),
            Map.entry("1002012", "SCOPE_WRONG"),
            Map.entry("50011", "REDIRECT_UNKNOWN"),
            Map.entry("500113", "REDIRECT_UNKNOWN"),
            Map.entry("65001", "CONSENT_MISSING"));

    private static final Map<String, String> BY_WORD = Map.ofEntries(
            Map.entry("invalid_client", "SECRET_WRONG"),
            Map.entry("invalid_scope", "SCOPE_WRONG"),
            Map.entry("invalid_resource", "SCOPE_WRONG"),
            Map.entry("unauthorized_client", "CLIENT_UNKNOWN"),
            Map.entry("access_denied", "SIGN_IN_DECLINED"),
            Map.entry("authorization_declined", "SIGN_IN_DECLINED"),
            Map.entry("expired_token", "SIGN_IN_LATE"),
            Map.entry("code_expired", "SIGN_IN_LATE"));

    private Answers() {}

    /**
     * @param status 0 where it is not known
     * @param word the {@code error} of the answer
     * @param numbers its {@code error_codes}
     * @param secrets what must not be repeated, should the service do so
     */
    static Refusal refusal(int status, String word, List<String> numbers, String description, List<String> secrets) {
        String words = clean(description.isBlank() ? word : description, secrets);
        for (String number : numbers) {
            if (BY_NUMBER.containsKey(number)) {
                return Refusal.stopped(BY_NUMBER.get(number), words);
            }
        }
        String code = BY_WORD.get(word);
        return code != null ? Refusal.stopped(code, words) : Refusal.stopped("SIGN_IN_REFUSED", status, words);
    }

    /** The number that a description begins with. */
    static List<String> numbers(String description) {
        Matcher number = NUMBER.matcher(description);
        return number.find() ? List.of(number.group(1)) : List.of();
    }

    /** The first line, up to the trace numbers, without what we sent. */
    static String clean(String description, List<String> secrets) {
        String line = description.lines().findFirst().orElse("");
        int trace = line.indexOf(" Trace ID:");
        line = trace > 0 ? line.substring(0, trace) : line;
        for (String secret : secrets) {
            line = secret.isBlank() ? line : line.replace(secret, "…");
        }
        return line.length() > LONGEST ? line.substring(0, LONGEST) + "…" : line;
    }
}
