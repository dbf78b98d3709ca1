package crosstie.mapping.suggest;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Lines of a list that ships with the product, comments and blank lines left out. */
final class Resource {
    private Resource() {}

    static List<String> lines(String name) {
        InputStream in = Resource.class.getResourceAsStream("/crosstie/mapping/" + name);
        if (in == null) {
            throw new IllegalStateException(name + " is missing");
        }
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }
}
