package crosstie.transform.text;

import crosstie.model.FieldType;
import crosstie.model.Parameter;
import crosstie.model.Parameter.Kind;
import crosstie.transform.ArgumentProblem;
import crosstie.transform.Arguments;
import crosstie.transform.Sample;
import crosstie.transform.Settings;
import crosstie.transform.Step;
import crosstie.transform.Transform;
import crosstie.transform.ValueProblem;
import java.util.List;
import java.util.Map;

/**
 * Writes a telephone number as {@code +} and digits. A number without its country takes the calling code given, without the zero before it; what
 * is no telephone number stays as it is, or fails the row.
 */
public final class Phone implements Transform {
    private static final int SHORTEST = 5;
    private static final int LONGEST = 15;

    @Override
    public String id() {
        return "phone";
    }

    @Override
    public List<Parameter> parameters() {
        Settings s = new Settings(id());
        return List.of(s.optional("callingCode", Kind.TEXT, null), s.oneOf("otherwise", "keep", "fail"));
    }

    @Override
    public List<Sample> examples() {
        return List.of(
                new Sample(Map.of("callingCode", "44"), "(020) 7946-0958", "+442079460958"),
                new Sample(Map.of(), "00 33 1 42.68.53.00", "+33142685300"),
                new Sample(Map.of(), "+49 (0) 30 901820", "+4930901820"),
                new Sample(Map.of(), "425-555-0100", "4255550100"),
                new Sample(Map.of(), "ask Ann", "ask Ann"));
    }

    @Override
    public FieldType result(FieldType in, Arguments arguments) {
        return TextStep.result(in);
    }

    @Override
    public Step compile(Arguments arguments) {
        String code = digits(arguments.text("callingCode", ""));
        if (code == null || code.length() > 4 || code.startsWith("0")) {
            throw new ArgumentProblem("CALLING_CODE_UNKNOWN", arguments.text("callingCode"));
        }
        boolean fails = arguments.oneOf("otherwise", "keep", "fail").equals("fail");
        return TextStep.of(s -> s.isBlank() ? s : otherwise(s, written(s, code), fails));
    }

    private static String otherwise(String text, String written, boolean fails) {
        if (written == null && fails) {
            throw new ValueProblem("NOT_A_PHONE_NUMBER", text);
        }
        return written == null ? text : written;
    }

    private static String written(String text, String code) {
        if (text.length() > 60) {
            return null;
        }
        boolean abroad = text.strip().startsWith("+") || digits(text) instanceof String d && d.startsWith("00");
        String digits = digits(abroad ? text.replace("(0)", "") : text);
        if (digits == null) {
            return null;
        }
        String number = digits.startsWith("00") ? digits.substring(2) : digits;
        if (number.length() < SHORTEST || number.length() > LONGEST) {
            return null;
        }
        return abroad ? "+" + number : code.isEmpty() ? number : "+" + code + withoutZero(number);
    }

    private static String withoutZero(String number) {
        return number.startsWith("0") ? number.substring(1) : number;
    }

    /** The digits; null when there is anything but what people put between them. */
    private static String digits(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                out.append(c);
            } else if (!(Character.isWhitespace(c)
                    || Character.isSpaceChar(c)
                    || "()-./\u2010\u2011\u2013".indexOf(c) >= 0
                    || c == '+' && out.isEmpty())) {
                return null;
            }
        }
        return out.toString();
    }
}
