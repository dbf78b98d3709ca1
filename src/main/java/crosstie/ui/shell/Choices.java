package crosstie.ui.shell;

import crosstie.ui.kit.Theme;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** What a person may choose about the window, and what choosing does at once. */
record Choices(
        Supplier<Theme> theme,
        Supplier<Locale> locale,
        Consumer<Theme> useTheme,
        Consumer<Locale> useLocale,
        Runnable toggleTheme) {}
