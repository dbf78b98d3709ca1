package crosstie.cli;

import crosstie.cli.kit.Exit;
import crosstie.cli.kit.Stop;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;

/**
 * Ctrl+C and SIGTERM ask the command to end in order; a second one ends it at once. A shutdown hook would not do: those of the database run
 * at the same time, and close it under a run that is still recording. The class for signals has no supported name, so it is looked up; where
 * a virtual machine lacks it, signals end the process at once, as they do by default.
 */
public final class Signals {
    private Signals() {}

    public static void ask(Stop stop) {
        try {
            Class<?> signal = Class.forName("sun.misc.Signal");
            Class<?> handler = Class.forName("sun.misc.SignalHandler");
            Object ours = Proxy.newProxyInstance(
                    Signals.class.getClassLoader(),
                    new Class<?>[] {handler},
                    (proxy, method, arguments) -> method.getName().equals("handle") ? received(stop) : null);
            Method handle = signal.getMethod("handle", signal, handler);
            for (String name : new String[] {"INT", "TERM"}) {
                handle.invoke(null, signal.getConstructor(String.class).newInstance(name), ours);
            }
        } catch (ReflectiveOperationException e) {
            System.getLogger(Signals.class.getName())
                    .log(System.Logger.Level.DEBUG, "signals end the process at once", e);
        }
    }

    private static Object received(Stop stop) {
        if (stop.getAsBoolean()) {
            Runtime.getRuntime().halt(Exit.CANCELLED);
        }
        stop.ask();
        return null;
    }
}
