package crosstie.studio.map;

import crosstie.model.RunError;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The sentences of one language, for what is written down.
 *
 * @param sentence of a code or key, its places filled
 * @param known whether there is one
 */
public record Wording(Locale locale, BiFunction<String, List<String>, String> sentence, Predicate<String> known) {
    String text(String key, Object... arguments) {
        return sentence.apply(key, Stream.of(arguments).map(String::valueOf).toList());
    }

    /** Without places. */
    String word(String key) {
        return sentence.apply(key, List.of());
    }

    String message(RunError error) {
        return sentence.apply(error.code(), error.arguments());
    }
}
