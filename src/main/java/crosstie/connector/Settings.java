package crosstie.connector;

import crosstie.model.Parameter;
import crosstie.model.Parameter.Kind;
import java.util.List;
import java.util.stream.Stream;

/** Settings that every kind of connection has beside its sign-in; labels are keys of the bundle of sentences. */
public final class Settings {
    private Settings() {}

    /** The usual ones, and those of one kind of system. */
    public static List<Parameter> with(Parameter... own) {
        Stream<Parameter> usual = Stream.of(
                usual("proxy", Kind.TEXT),
                usual("proxyUser", Kind.TEXT),
                usual("proxyPassword", Kind.SECRET),
                usual("caFile", Kind.PATH));
        return Stream.concat(Stream.of(own), usual).toList();
    }

    private static Parameter usual(String name, Kind kind) {
        return new Parameter(name, "connection.setting." + name, kind, null, false, List.of());
    }
}
