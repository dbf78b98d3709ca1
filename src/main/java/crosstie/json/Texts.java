package crosstie.json;

import java.util.List;

/** Gives the sentence of a code, or its remedy, with the arguments filled in. Sentences live above this package. */
@FunctionalInterface
public interface Texts {
    String of(String code, List<String> arguments);
}
