package crosstie.cli;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** Secrets that must be found nowhere, in any of the forms in which they could be written. */
final class Sentinels {
    /** What the outer characters of an encoded secret depend on is beside it, so they are not looked for. */
    private static final int NEIGHBOURS = 4;

    private final Set<String> secrets = ConcurrentHashMap.newKeySet();

    Sentinels add(String secret) {
        if (secret.length() < 12) {
            throw new IllegalArgumentException("too short to be looked for");
        }
        secrets.add(secret);
        return this;
    }

    int count() {
        return secrets.size();
    }

    /** Names of forms and places in which a secret stands; empty when all is well. */
    Set<String> in(Path folder) throws IOException {
        Set<String> hits = new TreeSet<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                hits.addAll(in(file.toString(), Files.readAllBytes(file)));
            }
        }
        return hits;
    }

    Set<String> in(String place, byte[] content) {
        String text = new String(content, StandardCharsets.ISO_8859_1);
        Set<String> hits = new TreeSet<>();
        for (String secret : secrets) {
            forms(secret).forEach((form, written) -> {
                if (written.stream().anyMatch(text::contains)) {
                    hits.add(form + " in " + place);
                }
            });
        }
        return hits;
    }

    private static Map<String, List<String>> forms(String secret) {
        byte[] bytes = secret.getBytes(StandardCharsets.UTF_8);
        String hex = HexFormat.of().formatHex(bytes);
        Map<String, List<String>> forms = new LinkedHashMap<>();
        forms.put("plain", List.of(new String(bytes, StandardCharsets.ISO_8859_1)));
        forms.put("hex", List.of(hex, hex.toUpperCase(Locale.ROOT)));
        forms.put("URL", List.of(URLEncoder.encode(secret, StandardCharsets.UTF_8)));
        forms.put(
                "wide",
                List.of(
                        new String(secret.getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1),
                        new String(secret.getBytes(StandardCharsets.UTF_16BE), StandardCharsets.ISO_8859_1)));
        forms.put("base64", List.of(base64(bytes, 0), base64(bytes, 1), base64(bytes, 2)));
        return forms;
    }

    /** As it looks in the middle of a longer text, such as {@code user:password}. */
    private static String base64(byte[] bytes, int before) {
        byte[] shifted = new byte[before + bytes.length];
        System.arraycopy(bytes, 0, shifted, before, bytes.length);
        String all = Base64.getEncoder().withoutPadding().encodeToString(shifted);
        return all.substring(NEIGHBOURS, all.length() - NEIGHBOURS);
    }
}
