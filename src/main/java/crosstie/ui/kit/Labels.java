package crosstie.ui.kit;

import crosstie.model.Problem;
import crosstie.model.Refusal;
import crosstie.model.RunError;
import crosstie.studio.Sentences;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Every word the studio shows, in the language chosen. Switched at run time; screens are then built anew. */
public final class Labels {
    private static final Logger LOG = Logger.getLogger(Labels.class.getName());

    private Locale locale;
    private ResourceBundle bundle;
    private Sentences sentences;

    public Labels(Locale locale) {
        use(locale);
    }

    public void use(Locale chosen) {
        locale = chosen.getLanguage().equals("fr") ? Locale.FRENCH : Locale.ENGLISH;
        bundle = ResourceBundle.getBundle(
                "crosstie.ui.labels",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        sentences = Sentences.in(locale);
    }

    public Locale locale() {
        return locale;
    }

    /** For FXML's {@code %key}. */
    public ResourceBundle bundle() {
        return bundle;
    }

    public Sentences sentences() {
        return sentences;
    }

    /** The label; {@code {0}}… filled. A missing one shows its key. */
    public String get(String key, Object... arguments) {
        try {
            String text = bundle.getString(key);
            for (int i = 0; i < arguments.length; i++) {
                text = text.replace("{" + i + "}", String.valueOf(arguments[i]));
            }
            return text;
        } catch (MissingResourceException missing) {
            LOG.log(Level.WARNING, "no label {0}", key);
            return key;
        }
    }

    /** {@code key.one} for 1 (in French for 0, too), else {@code key.many}; the number as {@code {0}} written for people. */
    public String count(String key, long n) {
        boolean one = n == 1 || n == 0 && locale.getLanguage().equals("fr");
        return get(one ? key + ".one" : key + ".many", number(n));
    }

    public String number(long n) {
        return String.format(locale, "%,d", n);
    }

    /** What went wrong and what to do next, for an error pane. */
    public Trouble trouble(Throwable error) {
        if (error instanceof Refusal r) {
            return new Trouble(
                    r.code(), sentences.message(r.code(), r.arguments()), sentences.remedy(r.code(), r.arguments()));
        }
        LOG.log(Level.WARNING, "unexpected", error);
        List<String> what = List.of(error.getClass().getSimpleName());
        return new Trouble("INTERNAL", get("trouble.internal", what.getFirst()), get("trouble.internal.remedy"));
    }

    public Trouble trouble(RunError error) {
        return new Trouble(error.code(), sentences.message(error), sentences.remedy(error));
    }

    public Trouble trouble(Problem problem) {
        return new Trouble(problem.code(), sentences.message(problem), sentences.remedy(problem));
    }

    /** {@code 12 min ago}; the date after a day. */
    public String ago(Instant then, Instant now) {
        long minutes = Duration.between(then, now).toMinutes();
        if (minutes < 1) {
            return get("ago.now");
        }
        if (minutes < 60) {
            return get("ago.minutes", minutes);
        }
        return minutes < 24 * 60 ? get("ago.hours", minutes / 60) : dateTime(then);
    }

    public String dateTime(Instant at) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(locale)
                .format(at.atZone(ZoneId.systemDefault()));
    }

    public String time(Instant at) {
        return DateTimeFormatter.ofPattern("HH:mm:ss").format(at.atZone(ZoneId.systemDefault()));
    }

    /** {@code 8.4 s}. */
    public String seconds(double seconds) {
        return String.format(locale, "%.1f s", seconds);
    }

    /** {@code 0:09} or {@code 1:02:03}. */
    public String clock(double seconds) {
        long s = Math.round(seconds);
        return s < 3600
                ? String.format(locale, "%d:%02d", s / 60, s % 60)
                : String.format(locale, "%d:%02d:%02d", s / 3600, s / 60 % 60, s % 60);
    }
}
