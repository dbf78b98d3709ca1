package crosstie.template.dualwrite;

import java.util.List;

/** How the systems themselves spell the names that a map writes in capitals, and by what they tell rows apart. */
public interface Spelling {
    /** Nothing is known: names stay as the map has them. */
    Spelling NONE = new Spelling() {
        @Override
        public String entity(String connector, String called) {
            return called;
        }

        @Override
        public String field(String connector, String entity, String called) {
            return called;
        }

        @Override
        public boolean knows(String connector, String entity, String field) {
            return false;
        }

        @Override
        public List<List<String>> keys(String connector, String entity) {
            return List.of();
        }
    };

    /** The entity set; as it was called when none is known. */
    String entity(String connector, String called);

    /** The field of the entity; as it was called when none is known. */
    String field(String connector, String entity, String called);

    /** Whether the field is there, spelled so. */
    boolean knows(String connector, String entity, String field);

    /** Keys of the entity, the best first; none when none are known. */
    List<List<String>> keys(String connector, String entity);
}
