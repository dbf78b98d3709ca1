package crosstie.cli.kit;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.logging.Formatter;
import java.util.logging.LogRecord;

/**
 * One line for each event, whatever text of a foreign system is in it: line breaks become visible, colours and cursor movements go. Named
 * in {@code logging.properties}. An exception adds its stack, indented, so that no text of its own can begin a line.
 */
public final class LogLine extends Formatter {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");
    private static final int DEEPEST = 10;

    @Override
    public String format(LogRecord event) {
        StringBuilder line = new StringBuilder()
                .append(TIME.format(LocalDateTime.ofInstant(event.getInstant(), ZoneId.systemDefault())))
                .append(' ')
                .append(event.getLevel().getName())
                .append(' ')
                .append(Printable.line(String.valueOf(event.getLoggerName())))
                .append(": ")
                .append(Printable.line(String.valueOf(formatMessage(event))))
                .append(System.lineSeparator());
        stack(event.getThrown(), line);
        return line.toString();
    }

    private static void stack(Throwable thrown, StringBuilder lines) {
        Throwable each = thrown;
        for (int depth = 0; each != null && depth < DEEPEST; depth++) {
            lines.append(depth == 0 ? "    " : "    because of ")
                    .append(Printable.line(String.valueOf(each)))
                    .append(System.lineSeparator());
            for (StackTraceElement frame : each.getStackTrace()) {
                lines.append("        at ")
                        .append(Printable.line(frame.toString()))
                        .append(System.lineSeparator());
            }
            each = each.getCause();
        }
    }
}
