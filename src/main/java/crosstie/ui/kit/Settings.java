package crosstie.ui.kit;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.Properties;
import java.util.logging.Level;
import java.util.logging.Logger;

/** What the window remembers between two starts: size, theme, language. Losing it costs nothing, so trouble with the file is logged only. */
public final class Settings {
    private static final Logger LOG = Logger.getLogger(Settings.class.getName());

    private final Path file;
    private final Properties values = new Properties();

    public Settings(Path home) {
        file = home.resolve("window.properties");
        if (Files.isReadable(file)) {
            try (InputStream in = Files.newInputStream(file)) {
                values.load(in);
            } catch (IOException | IllegalArgumentException e) {
                LOG.log(Level.INFO, "window settings not read", e);
            }
        }
    }

    public Theme theme() {
        try {
            return Theme.valueOf(values.getProperty("theme", Theme.SYSTEM.name()));
        } catch (IllegalArgumentException unknown) {
            return Theme.SYSTEM;
        }
    }

    public void theme(Theme theme) {
        put("theme", theme.name());
    }

    /** The language chosen, else the system's. */
    public Locale locale() {
        String chosen = values.getProperty("language", "");
        return chosen.isEmpty() ? Locale.getDefault() : Locale.of(chosen);
    }

    public void locale(Locale locale) {
        put("language", locale.getLanguage());
    }

    /** A size in px; {@code otherwise} when none is kept or it makes no sense. */
    public double size(String name, double otherwise) {
        try {
            double v = Double.parseDouble(values.getProperty(name, ""));
            return v >= 200 && v <= 10_000 ? v : otherwise;
        } catch (NumberFormatException none) {
            return otherwise;
        }
    }

    public void keepSize(String name, double value) {
        put(name, String.valueOf(Math.round(value)));
    }

    private void put(String key, String value) {
        if (value.equals(values.setProperty(key, value))) {
            return;
        }
        try {
            Files.createDirectories(file.getParent());
            Path fresh = file.resolveSibling("window.properties.new");
            try (OutputStream out = Files.newOutputStream(fresh)) {
                values.store(out, null);
            }
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            LOG.log(Level.INFO, "window settings not kept", e);
        }
    }
}
