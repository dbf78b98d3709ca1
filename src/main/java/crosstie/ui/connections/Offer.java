package crosstie.ui.connections;

import crosstie.model.Parameter;
import crosstie.studio.connect.Connections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Kinds of systems and ways to sign in, and what each has to be told. In the order in which they are offered. */
record Offer(Map<String, List<Parameter>> systems, Map<String, List<Parameter>> signIns) {
    static Offer of(Connections connections) {
        Map<String, List<Parameter>> systems = new LinkedHashMap<>();
        connections.kinds().forEach(k -> systems.put(k, connections.parameters(k)));
        Map<String, List<Parameter>> signIns = new LinkedHashMap<>();
        connections.signIns().forEach(s -> signIns.put(s, connections.signInParameters(s)));
        return new Offer(systems, signIns);
    }

    /** Names of all settings that some form shows. */
    Set<String> names() {
        return Stream.concat(systems.values().stream(), signIns.values().stream())
                .flatMap(List::stream)
                .map(Parameter::name)
                .collect(Collectors.toSet());
    }
}
