package crosstie.odata;

import java.io.IOException;

/** Reads the body of a good answer. Called again with a new answer when this one was cut. */
public interface BodyReader<T> {
    T read(Answer answer) throws IOException;
}
