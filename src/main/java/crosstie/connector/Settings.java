package crosstie.connector;

import crosstie.model.Parameter;
import java.util.List;
import java.util.stream.Stream;

/** Settings that every kind of connection has; labels are keys of the bundle of sentences. */
public final class Settings {
    private Settings() {}

    /** The usual ones, and those of one kind of system. */
    public static List<Parameter> with(Parameter... own) {
        Stream<Parameter> usual = Stream.of("tokenUrl", "clientId", "scope", "proxy", "caFile", "share")
                .map(name -> Parameter.text(name, false));
        return Stream.concat(Stream.of(own), usual).toList();
    }
}
