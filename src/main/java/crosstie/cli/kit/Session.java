package crosstie.cli.kit;

import crosstie.json.DesignOut;
import crosstie.json.JsonOut;
import crosstie.studio.Sentences;
import crosstie.studio.Studio;
import java.io.Console;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Scanner;

/** One invocation: what was asked for in general, where results and messages go, and the studio, which opens when first needed. */
public final class Session implements AutoCloseable {
    private final Global global;
    private final InputStream in;
    private final PrintStream out;
    private final PrintStream err;
    private final Terminal terminal;
    private final Stop stop;
    private final Map<String, String> environment;
    private Sentences sentences;
    private Studio studio;
    private String hint;

    public Session(
            Global global,
            InputStream in,
            PrintStream out,
            PrintStream err,
            Terminal terminal,
            Stop stop,
            Map<String, String> environment) {
        this.global = global;
        this.in = in;
        this.out = out;
        this.err = err;
        this.terminal = terminal;
        this.stop = stop;
        this.environment = Map.copyOf(environment);
    }

    public Global global() {
        return global;
    }

    public boolean json() {
        return global.json;
    }

    public Path home() {
        return global.home == null ? Studio.usualHome() : global.home;
    }

    public Studio studio() {
        if (studio == null) {
            studio = Studio.open(home(), environment, () -> typed("cli.vault.ask"));
            studio.speak(sentences().locale());
        }
        return studio;
    }

    public Sentences sentences() {
        if (sentences == null) {
            sentences = Sentences.in(global.locale());
        }
        return sentences;
    }

    /** A label or sentence of this face, by key. */
    public String text(String key, Object... arguments) {
        return sentences().text(key, arguments);
    }

    public String number(long n) {
        return NumberFormat.getIntegerInstance(sentences().locale()).format(n);
    }

    /** Makes the documents of {@code --json}. */
    public JsonOut documents() {
        return new JsonOut(sentences()::message, sentences()::remedy);
    }

    /** Makes the documents about designs that travel. */
    public DesignOut designs() {
        return new DesignOut(sentences()::message, sentences()::remedy);
    }

    /** The one document of {@code --json}. */
    public void document(String json) {
        out.println(json.stripTrailing());
        out.flush();
    }

    /** A line of the result. */
    public void print(String line) {
        out.println(line);
    }

    /** Text of several lines, broken between words. */
    public void paragraph(String text) {
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ")) {
            if (!line.isEmpty() && Printable.width(line + " " + word) > terminal.width()) {
                out.println(line);
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        out.println(line);
    }

    /** Cut to the width of a terminal; whole in a pipe, where others read on. */
    public void print(Table table) {
        int width = terminal.results() ? terminal.width() : Integer.MAX_VALUE;
        table.lines(width, terminal.colours()).forEach(out::println);
    }

    /** A message beside the result. */
    public void say(String line) {
        err.println(line);
    }

    /** One more line for a person, after the sentence and remedy of a fault. */
    public void hint(String line) {
        hint = line;
    }

    public Optional<String> hint() {
        return Optional.ofNullable(hint);
    }

    public String styled(Style style, String text) {
        return style.on(text, terminal.colours());
    }

    /** What somebody types without it being shown; empty where nobody sits there. The caller clears it. */
    public Optional<char[]> typed(String key) {
        Console console = terminal.input() ? System.console() : null;
        return Optional.ofNullable(console == null ? null : console.readPassword("%s ", text(key)))
                .filter(t -> t.length > 0);
    }

    /** Whether {@code --yes} was given. */
    public boolean yes() {
        return global.yes;
    }

    /** Asks before something is lost; yes without asking where nobody sits at a terminal, and with {@code --yes}. */
    public boolean confirmed(String key, Object... arguments) {
        if (global.yes || json() || !terminal.input()) {
            return true;
        }
        err.print(text(key, arguments) + " [" + text("cli.yes") + "/" + text("cli.no") + "] ");
        err.flush();
        String answer = new Scanner(in, StandardCharsets.UTF_8).nextLine();
        return !answer.isBlank() && text("cli.yes").startsWith(answer.strip().toLowerCase(Locale.ROOT));
    }

    public Terminal terminal() {
        return terminal;
    }

    public Stop stop() {
        return stop;
    }

    public InputStream in() {
        return in;
    }

    public PrintStream messages() {
        return err;
    }

    public PrintStream results() {
        return out;
    }

    public Map<String, String> environment() {
        return environment;
    }

    @Override
    public void close() {
        if (studio != null) {
            studio.close();
        }
        out.flush();
        err.flush();
    }
}
