package crosstie;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Which test shows which fact about the two systems. A test names a fact in front of its method or inside it; this one draws the table in
 * {@code docs/facts.md} from that. With {@code -Dcrosstie.facts=write} the table is written, else it has to be as the tests say.
 */
class FactTableTest {
    private static final Path TESTS = Path.of("src/test/java");
    private static final Path TABLE = Path.of("docs/facts.md");
    private static final Pattern FACT = Pattern.compile("\\b([ADFX]-[1-9][0-9]?)\\b");
    private static final Pattern METHOD = Pattern.compile("^ {4}(?:\\w+ )*void (\\w+)\\(.*");
    private static final Pattern TEST = Pattern.compile("^ {4}@(Test|ParameterizedTest|RepeatedTest)\\b.*");
    /** Keys of rows look like facts, so only comments count. */
    private static final Pattern COMMENT = Pattern.compile("^\\s*(?:/?\\*|//)(.*)|^[^\"]*?//(.*)|.*[;{]\\s*//(.*)");

    private static final Pattern IN_NAME = Pattern.compile("([adfx])([1-9][0-9]?)");
    private static final int SHOWN = 4;

    /** @param unseen why no client can get it wrong; empty where one can */
    private record Fact(String name, String says, String unseen) {}

    @Test
    void everyFactThatAClientCanGetWrongIsNamedByATest() throws IOException {
        Map<String, SortedSet<String>> tests = tests();
        List<String> bare = facts().stream()
                .filter(f -> f.unseen().isEmpty() && !tests.containsKey(f.name()))
                .map(Fact::name)
                .toList();
        assertEquals(List.of(), bare);
    }

    @Test
    void theTableOfFactsIsAsTheTestsSay() throws IOException {
        String table = table(tests());
        if ("write".equals(System.getProperty("crosstie.facts"))) {
            Files.writeString(TABLE, table);
        }
        assertEquals(
                table,
                Files.readString(TABLE),
                "write it anew: ./mvnw test -Dtest=FactTableTest -Dcrosstie.facts=write");
    }

    private static List<Fact> facts() throws IOException {
        try (InputStream in = FactTableTest.class.getResourceAsStream("facts.tsv")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.split("\t", -1))
                    .map(cells -> new Fact(cells[0], cells[1], cells.length > 2 ? cells[2] : ""))
                    .toList();
        }
    }

    private static String table(Map<String, SortedSet<String>> tests) throws IOException {
        StringBuilder text = new StringBuilder("""
                # Facts and their tests

                How the two systems behave, fact by fact, and the tests that show that the connectors, the sandbox or both keep to it. `A` is
                sign-in, `D` Dataverse, `F` Finance and Operations, `X` what happens between them. Drawn from the tests by `FactTableTest`.

                | fact | in short | shown by |
                |---|---|---|
                """);
        for (Fact fact : facts()) {
            List<String> all = new ArrayList<>(tests.getOrDefault(fact.name(), new TreeSet<>()));
            String shown = all.isEmpty() && !fact.unseen().isEmpty()
                    ? "nothing to get wrong: " + fact.unseen()
                    : String.join(", ", all.stream().limit(SHOWN).toList())
                            + (all.size() > SHOWN ? " and " + (all.size() - SHOWN) + " more" : "");
            text.append("| ").append(fact.name()).append(" | ").append(fact.says());
            text.append(" | ").append(shown).append(" |\n");
        }
        return text.toString();
    }

    private static Map<String, SortedSet<String>> tests() throws IOException {
        Map<String, SortedSet<String>> all = new TreeMap<>();
        try (Stream<Path> files = Files.walk(TESTS)) {
            files.filter(f -> f.toString().endsWith(".java"))
                    .filter(f -> !f.endsWith(FactTableTest.class.getSimpleName() + ".java"))
                    .forEach(f -> read(f, all));
        }
        return all;
    }

    /** What stands between two methods belongs to the second. */
    private static void read(Path file, Map<String, SortedSet<String>> all) {
        String type = file.getFileName().toString().replace(".java", "");
        Map<String, SortedSet<String>> named = new LinkedHashMap<>();
        SortedSet<String> waiting = new TreeSet<>();
        SortedSet<String> current = waiting;
        boolean isTest = false;
        try {
            for (String line : Files.readAllLines(file)) {
                isTest |= TEST.matcher(line).matches();
                Matcher starts = METHOD.matcher(line);
                if (starts.matches() && isTest) {
                    current = new TreeSet<>(waiting);
                    current.addAll(ofName(starts.group(1)));
                    named.put(starts.group(1), current);
                    isTest = false;
                }
                current.addAll(facts(line));
                if (line.equals("    }") || line.startsWith("class ")) {
                    waiting.clear();
                    current = waiting;
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        named.forEach((name, facts) ->
                facts.forEach(f -> all.computeIfAbsent(f, k -> new TreeSet<>()).add("`" + type + "." + name + "`")));
    }

    private static SortedSet<String> facts(String line) {
        SortedSet<String> found = new TreeSet<>();
        Matcher comment = COMMENT.matcher(line);
        if (comment.matches()) {
            Matcher fact = FACT.matcher(comment.group());
            while (fact.find()) {
                found.add(fact.group(1));
            }
        }
        return found;
    }

    /** Such as {@code d46CreateMultipleTellsIds}. */
    private static SortedSet<String> ofName(String method) {
        SortedSet<String> found = new TreeSet<>();
        Matcher fact = IN_NAME.matcher(method);
        while (fact.lookingAt()) {
            found.add(fact.group(1).toUpperCase(Locale.ROOT) + "-" + fact.group(2));
            fact.region(fact.end(), method.length());
        }
        return found;
    }
}
