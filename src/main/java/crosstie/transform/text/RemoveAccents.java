package crosstie.transform.text;

import crosstie.model.FieldType;
import crosstie.model.Parameter;
import crosstie.transform.Arguments;
import crosstie.transform.Bounds;
import crosstie.transform.Sample;
import crosstie.transform.Step;
import crosstie.transform.Transform;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;

/** Writes letters without their accents, and the letters of European languages that no accent explains by their usual two: ß as ss, Ø as O. */
public final class RemoveAccents implements Transform {
    private static final Map<Character, String> LETTERS = Map.ofEntries(
            Map.entry('ß', "ss"),
            Map.entry('ẞ', "SS"),
            Map.entry('æ', "ae"),
            Map.entry('Æ', "AE"),
            Map.entry('œ', "oe"),
            Map.entry('Œ', "OE"),
            Map.entry('ø', "o"),
            Map.entry('Ø', "O"),
            Map.entry('đ', "d"),
            Map.entry('Đ', "D"),
            Map.entry('ð', "d"),
            Map.entry('Ð', "D"),
            Map.entry('þ', "th"),
            Map.entry('Þ', "Th"),
            Map.entry('ł', "l"),
            Map.entry('Ł', "L"),
            Map.entry('ı', "i"));

    @Override
    public String id() {
        return "removeAccents";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of();
    }

    @Override
    public List<Sample> examples() {
        return List.of(
                new Sample(Map.of(), "Crème Brûlée", "Creme Brulee"),
                new Sample(Map.of(), "Łódź, Straße", "Lodz, Strasse"),
                new Sample(Map.of(), "Contoso", "Contoso"));
    }

    @Override
    public FieldType result(FieldType in, Arguments arguments) {
        return TextStep.result(in);
    }

    @Override
    public Step compile(Arguments arguments) {
        return TextStep.of(s -> isPlain(s) ? s : plain(s));
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 127) {
                return false;
            }
        }
        return true;
    }

    private static String plain(String text) {
        Bounds.length(text.length());
        String apart = Normalizer.normalize(text, Normalizer.Form.NFD);
        StringBuilder out = new StringBuilder(apart.length());
        for (int i = 0; i < apart.length(); i++) {
            char c = apart.charAt(i);
            if (Character.getType(c) != Character.NON_SPACING_MARK) {
                String letters = c < 128 ? null : LETTERS.get(c);
                out.append(letters == null ? String.valueOf(c) : letters);
            }
        }
        return Normalizer.normalize(out, Normalizer.Form.NFC);
    }
}
