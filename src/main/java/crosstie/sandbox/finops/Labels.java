package crosstie.sandbox.finops;

import crosstie.sandbox.data.Book;
import crosstie.sandbox.data.Column;
import crosstie.sandbox.data.Shape;
import crosstie.sandbox.metadata.Words;
import java.util.HashMap;
import java.util.Map;

/**
 * Label ids in the form of F&O, each standing for a text: the working entities have numbers, all others the newer form that carries
 * the words in itself.
 */
final class Labels {
    private static final String NEWER = "@SBX:";

    private final Map<String, String> ids = new HashMap<>();
    private final Map<String, String> texts = new HashMap<>();

    /** @param own the working entities */
    Labels(Book own) {
        for (Shape shape : own.shapes()) {
            number(shape.label);
            for (Column column : shape.columns) number(column.label);
        }
        own.enumerations().forEach((name, members) -> {
            number(name);
            members.forEach(member -> number(member.label()));
        });
    }

    private void number(String text) {
        if (ids.containsKey(text)) return;
        String id = "@SBX" + (1000 + ids.size());
        ids.put(text, id);
        texts.put(id, text);
    }

    String id(String text) {
        String id = ids.get(text);
        return id != null ? id : NEWER + Words.name(text);
    }

    /** The text, or null for an id that nobody knows. A language without a translation gets the English one. */
    String text(String id, String language) {
        String english = id.startsWith(NEWER) ? newer(id.substring(NEWER.length())) : texts.get(id);
        if (english == null || !language.startsWith("fr")) return english;
        String french = Words.french(english);
        return french == null ? english : french;
    }

    private static String newer(String name) {
        String text = Words.label(name);
        return Words.french(text) == null ? null : text;
    }
}
