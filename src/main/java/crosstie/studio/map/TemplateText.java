package crosstie.studio.map;

import crosstie.model.Refusal;
import crosstie.model.Template;
import crosstie.template.TemplateFolder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A template file written anew: whole or not at all. */
final class TemplateText {
    private TemplateText() {}

    /** @throws Refusal usage, {@code TEMPLATE_NOT_A_FILE}, for the id of a template that came along */
    static Path path(String file) {
        try {
            Path path = Path.of(file).toAbsolutePath();
            if (Files.isRegularFile(path)) {
                return path;
            }
        } catch (InvalidPathException anId) {
            throw Refusal.usage("TEMPLATE_NOT_A_FILE", file);
        }
        throw Refusal.usage("TEMPLATE_NOT_A_FILE", file);
    }

    static void write(Path file, Template template) {
        try {
            Path beside = Files.createTempFile(file.getParent(), ".template", ".json");
            try {
                Files.writeString(beside, TemplateFolder.text(template), StandardCharsets.UTF_8);
                Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(beside);
            }
        } catch (IOException e) {
            throw Refusal.usage("TEMPLATE_NOT_WRITTEN", file, String.valueOf(e.getMessage()));
        }
    }
}
