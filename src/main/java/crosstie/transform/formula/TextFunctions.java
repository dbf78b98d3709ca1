package crosstie.transform.formula;

import java.util.List;

/** Functions over text. */
final class TextFunctions {
    private static final String FAMILY = "text";

    private TextFunctions() {}

    static List<Function> all() {
        return List.of(
                of("Left(text: Text, count: Number): Text", Make.two(Texts::left)),
                of("Right(text: Text, count: Number): Text", Make.two(Texts::right)),
                of("Mid(text: Text, start: Number, [count: Number]): Text", Make.three(Texts::mid)),
                of("Len(text: Text): Whole", Make.one(Texts::length)),
                of("Lower(text: Text): Text", Make.one(Texts::lower)),
                of("Upper(text: Text): Text", Make.one(Texts::upper)),
                of("Trim(text: Text): Text", Make.one(Texts::trim)),
                of("Concatenate(text…: Text): Text", Make.all(Texts::joined)),
                of(
                        "Substitute(text: Text, old: Text, [new: Text], [which: Number]): Text",
                        Make.four(Texts::substitute)),
                of("Replace(text: Text, start: Number, count: Number, new: Text): Text", Make.four(Texts::replace)),
                of("Find(find: Text, within: Text, [start: Number]): Whole", Make.three(Texts::find)),
                of("StartsWith(text: Text, start: Text): YesNo", Make.two(Texts::startsWith)),
                of("EndsWith(text: Text, end: Text): YesNo", Make.two(Texts::endsWith)),
                of("Char(number: Number): Text", Make.one(Texts::character)),
                of("Text(value: Any, [format: Text]): Text", Formats::text));
    }

    private static Function of(String spec, Plain.Maker maker) {
        return Plain.of(FAMILY, spec, maker);
    }
}
