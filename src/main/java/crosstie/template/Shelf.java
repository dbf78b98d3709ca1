package crosstie.template;

import crosstie.json.TemplateCodec;
import crosstie.model.Refusal;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Where shipped templates lie: a folder, or the class path. */
interface Shelf {
    /** Set by the launcher to the folder the program was unpacked to. */
    String DISTRIBUTION = "crosstie.distribution";

    String RESOURCES = "/crosstie/templates/";

    /** Sorted. */
    List<String> ids();

    TemplateCodec.Opened read(String id);

    static Shelf shipped() {
        String distribution = System.getProperty(DISTRIBUTION, "");
        Path folder = Path.of(distribution, "templates");
        return !distribution.isEmpty() && Files.isDirectory(folder) ? folder(folder) : new OnClassPath();
    }

    static Shelf folder(Path folder) {
        return new InFolder(folder);
    }

    record InFolder(Path folder) implements Shelf {
        @Override
        public List<String> ids() {
            try {
                return idsIn(folder);
            } catch (IOException e) {
                throw Refusal.usage("TEMPLATES_UNREADABLE", folder);
            }
        }

        @Override
        public TemplateCodec.Opened read(String id) {
            return TemplateCodec.read(folder.resolve(id + TemplateFolder.ENDING));
        }
    }

    record OnClassPath() implements Shelf {
        @Override
        public List<String> ids() {
            URL marker = Shelf.class.getResource(RESOURCES + "schema/template.schema.json");
            try {
                if (marker == null) {
                    throw new IOException("no templates on the class path");
                }
                URI uri = marker.toURI();
                return uri.getScheme().equals("jar") ? inJar(uri) : idsIn(above(Path.of(uri)));
            } catch (IOException | URISyntaxException e) {
                throw Refusal.usage("TEMPLATES_UNREADABLE", RESOURCES);
            }
        }

        private static List<String> inJar(URI uri) throws IOException {
            String text = uri.toString();
            Path jar = Path.of(URI.create(text.substring("jar:".length(), text.indexOf("!/"))));
            try (FileSystem files = FileSystems.newFileSystem(jar)) {
                return idsIn(files.getPath(RESOURCES));
            }
        }

        private static Path above(Path schema) {
            return schema.getParent().getParent();
        }

        @Override
        public TemplateCodec.Opened read(String id) {
            String name = RESOURCES + id + TemplateFolder.ENDING;
            try (var in = Shelf.class.getResourceAsStream(name)) {
                return TemplateCodec.read(id, in);
            } catch (IOException e) {
                throw Refusal.usage("TEMPLATES_UNREADABLE", name);
            }
        }
    }

    private static List<String> idsIn(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.map(p -> p.getFileName().toString())
                    .filter(n -> n.endsWith(TemplateFolder.ENDING))
                    .map(n -> n.substring(0, n.length() - TemplateFolder.ENDING.length()))
                    .sorted()
                    .toList();
        }
    }
}
