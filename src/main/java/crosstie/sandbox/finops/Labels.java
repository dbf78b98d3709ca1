package crosstie.sandbox.finops;

import crosstie.sandbox.data.Column;
import crosstie.sandbox.data.Shape;
import java.util.LinkedHashMap;
import java.util.Map;

/** Label ids in the form of F&O, each standing for a text. */
final class Labels {
    private final Map<String, String> ids = new LinkedHashMap<>();
    private final Map<String, String> texts = new LinkedHashMap<>();

    Labels(Shape.Book book) {
        for (Shape shape : book.shapes()) {
            id(shape.label);
            for (Column column : shape.columns) id(column.label);
        }
        book.enumerations().forEach((name, members) -> {
            id(name);
            members.forEach(member -> id(member.label()));
        });
    }

    String id(String text) {
        return ids.computeIfAbsent(text, t -> {
            String id = "@SBX" + (1000 + ids.size());
            texts.put(id, t);
            return id;
        });
    }

    /** The text, or null for an id that nobody knows. */
    String text(String id) {
        return texts.get(id);
    }
}
