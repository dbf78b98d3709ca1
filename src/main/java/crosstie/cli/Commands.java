package crosstie.cli;

import crosstie.cli.kit.Session;
import java.lang.reflect.Constructor;
import picocli.CommandLine;

/** Makes command objects: each takes the session, and nothing else. */
final class Commands implements CommandLine.IFactory {
    private final Session session;

    Commands(Session session) {
        this.session = session;
    }

    @Override
    public <K> K create(Class<K> type) throws Exception {
        for (Constructor<?> each : type.getDeclaredConstructors()) {
            if (each.getParameterCount() == 1 && each.getParameterTypes()[0] == Session.class) {
                return type.cast(each.newInstance(session));
            }
        }
        return CommandLine.defaultFactory().create(type);
    }
}
