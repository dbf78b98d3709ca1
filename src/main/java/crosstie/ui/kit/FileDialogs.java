package crosstie.ui.kit;

import java.nio.file.Path;
import java.util.Optional;

/** Asks a person for a file. Empty when they think better of it. */
public interface FileDialogs {
    Optional<Path> open(String title);

    /** Somebody who saves over a file was asked already. */
    Optional<Path> save(String title, String suggested);
}
