package crosstie.template;

import crosstie.json.TemplateCodec;
import crosstie.model.Refusal;
import crosstie.model.Template;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The templates that somebody imported or saved: one file each, in a folder of the home that is made when the first comes. Only plain files
 * with a name of ours count, so nothing outside the folder is ever read or written.
 */
final class OwnTemplates implements Shelf {
    private final Path folder;

    /** @param folder null for none */
    OwnTemplates(Path folder) {
        this.folder = folder;
    }

    @Override
    public List<String> ids() {
        if (folder == null || !Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(p -> Files.isRegularFile(p, LinkOption.NOFOLLOW_LINKS))
                    .map(p -> p.getFileName().toString())
                    .filter(n -> n.endsWith(TemplateFolder.ENDING))
                    .map(n -> n.substring(0, n.length() - TemplateFolder.ENDING.length()))
                    .filter(Naming::isId)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw Refusal.usage("OWN_TEMPLATES_UNREADABLE", folder);
        }
    }

    @Override
    public TemplateCodec.Opened read(String id) {
        return TemplateCodec.read(file(id));
    }

    void write(String id, Template template) {
        try {
            if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
                Files.createDirectory(folder);
            }
        } catch (IOException e) {
            throw Refusal.usage("FILE_NOT_WRITABLE", folder);
        }
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            throw Refusal.usage("FILE_NOT_WRITABLE", folder);
        }
        FileOut.write(file(id), TemplateCodec.write(template), true);
    }

    /** Whether there was one. */
    boolean remove(String id) {
        try {
            return ids().contains(id) && Files.deleteIfExists(file(id));
        } catch (IOException e) {
            throw Refusal.usage("FILE_NOT_WRITABLE", file(id));
        }
    }

    private Path file(String id) {
        if (!Naming.isId(id)) {
            throw Refusal.usage("TEMPLATE_ID_UNFIT", id);
        }
        return folder.resolve(id + TemplateFolder.ENDING);
    }
}
