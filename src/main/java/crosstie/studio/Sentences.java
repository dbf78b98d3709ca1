package crosstie.studio;

import crosstie.model.Problem;
import crosstie.model.RunError;
import crosstie.studio.map.Wording;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;

/** Sentences for people by code, in one language. Bundles: {@code crosstie/text/<package>.properties}; {@code CODE} is the sentence, {@code CODE.remedy} what to do next. */
public final class Sentences {
    /** One bundle per package that has something to say; {@code SentencesTest} holds the list against the folder. */
    static final List<String> BUNDLES = List.of(
            "transform",
            "mapping",
            "engine",
            "connector",
            "json",
            "template",
            "store",
            "sandbox",
            "report",
            "studio",
            "cli");

    private final Locale locale;
    private final Properties texts;

    private Sentences(Locale locale, Properties texts) {
        this.locale = locale;
        this.texts = texts;
    }

    /** French for a French locale, English for all others. */
    public static Sentences in(Locale locale) {
        boolean french = locale.getLanguage().equals(Locale.FRENCH.getLanguage());
        Properties texts = new Properties();
        for (String bundle : BUNDLES) {
            texts.putAll(read(bundle + ".properties"));
            if (french) {
                texts.putAll(read(bundle + "_fr.properties"));
            }
        }
        return new Sentences(french ? Locale.FRENCH : Locale.ENGLISH, texts);
    }

    static Properties read(String file) {
        Properties texts = new Properties();
        try (InputStream in = Sentences.class.getResourceAsStream("/crosstie/text/" + file)) {
            if (in == null) {
                throw new IllegalStateException("no sentences in " + file);
            }
            texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
        return texts;
    }

    public Locale locale() {
        return locale;
    }

    /** The same for what the use cases write down. */
    public Wording wording() {
        return new Wording(locale, this::message, texts::containsKey);
    }

    /** All keys there are. */
    public Set<String> keys() {
        return texts.stringPropertyNames();
    }

    /** The sentence; {@code {0}}… filled. The code itself with its arguments where the bundle lacks it. */
    public String message(String code, List<String> arguments) {
        String text = texts.getProperty(code);
        if (text == null) {
            return arguments.isEmpty() ? code : code + ": " + String.join(", ", arguments);
        }
        return fill(text, arguments);
    }

    /** The same for a label or a sentence of a face. */
    public String text(String key, Object... arguments) {
        return message(key, List.of(arguments).stream().map(String::valueOf).toList());
    }

    /** What to do next; empty text where the bundle has none. */
    public String remedy(String code, List<String> arguments) {
        return fill(texts.getProperty(code + ".remedy", ""), arguments);
    }

    public String message(Problem problem) {
        return message(problem.code(), problem.arguments());
    }

    public String remedy(Problem problem) {
        return remedy(problem.code(), problem.arguments());
    }

    public String message(RunError error) {
        return message(error.code(), error.arguments());
    }

    public String remedy(RunError error) {
        return remedy(error.code(), error.arguments());
    }

    /** One pass over the text, so that a place inside an argument stays what it is. */
    private static String fill(String text, List<String> arguments) {
        int open = text.indexOf('{');
        if (open < 0) {
            return text;
        }
        StringBuilder filled = new StringBuilder(text.length() + 64);
        int from = 0;
        while (open >= 0) {
            int close = text.indexOf('}', open);
            int place = close < 0 ? -1 : place(text, open + 1, close);
            if (place >= 0) {
                filled.append(text, from, open).append(place < arguments.size() ? arguments.get(place) : "");
                from = close + 1;
            }
            open = text.indexOf('{', open + 1);
        }
        return filled.append(text, from, text.length()).toString();
    }

    private static int place(String text, int from, int to) {
        return to == from + 1 && Character.digit(text.charAt(from), 10) >= 0
                ? Character.digit(text.charAt(from), 10)
                : -1;
    }
}
