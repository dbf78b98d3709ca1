package crosstie.studio;

import crosstie.model.Problem;
import crosstie.model.RunError;
import java.util.List;
import java.util.Locale;

/** Sentences for people by code, in one language. Bundles: {@code crosstie/text/<package>.properties}; {@code CODE} is the sentence, {@code CODE.remedy} what to do next. */
public final class Sentences {
    public static Sentences in(Locale locale) {
        throw new UnsupportedOperationException();
    }

    public Locale locale() {
        throw new UnsupportedOperationException();
    }

    /** The sentence; {@code {0}}… filled. The code itself with its arguments where the bundle lacks it. */
    public String message(String code, List<String> arguments) {
        throw new UnsupportedOperationException();
    }

    /** What to do next; empty text where the bundle has none. */
    public String remedy(String code, List<String> arguments) {
        throw new UnsupportedOperationException();
    }

    public String message(Problem problem) {
        throw new UnsupportedOperationException();
    }

    public String remedy(Problem problem) {
        throw new UnsupportedOperationException();
    }

    public String message(RunError error) {
        throw new UnsupportedOperationException();
    }

    public String remedy(RunError error) {
        throw new UnsupportedOperationException();
    }
}
