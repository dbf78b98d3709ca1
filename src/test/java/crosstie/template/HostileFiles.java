package crosstie.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Files that somebody made to do harm: by size, depth, numbers, names and what they point to. Made when they are needed. */
final class HostileFiles {
    static final String TEMPLATE = """
            {"formatVersion": 1, "name": "%s", "source": {"connector": "dataverse", "label": "Sales"}, "tasks": [{"name": "t", "source": "a", "destination": "b", "mappings": [%s]}]%s}
            """;
    private static final String ROW = "{\"from\": \"a\", \"to\": \"b\"}";

    /** @param text the file */
    record Hostile(String name, String text) {}

    private final List<Hostile> all = new ArrayList<>();

    static List<Hostile> all() {
        HostileFiles files = new HostileFiles();
        files.large();
        files.deep();
        files.numbers();
        files.names();
        files.elsewhere();
        files.wrong();
        return files.all;
    }

    private void add(String name, String text) {
        all.add(new Hostile(name, text));
    }

    static String template(String name, String rows, String more) {
        return TEMPLATE.formatted(name, rows, more);
    }

    private static String many(int times, IntFunction<String> one) {
        return IntStream.range(0, times).mapToObj(one).collect(Collectors.joining(", "));
    }

    private void large() {
        add("fifty megabytes", template("x".repeat(50_000_000), ROW, ""));
        add("fifty megabytes of blanks", " ".repeat(50_000_000) + template("x", ROW, ""));
        add("a million rows", template("x", (ROW + ",").repeat(1_000_000) + ROW, ""));
        add("a name of a megabyte", template("x".repeat(1_000_000), ROW, ""));
        add("a name of two megabytes", template("x".repeat(2_000_000), ROW, ""));
        add("a key of a megabyte", template("x", ROW, ", \"" + "k".repeat(1_000_000) + "\": 1"));
        add(
                "a hundred thousand fields",
                template("x", many(100_000, i -> "{\"from\": \"a\", \"to\": \"f" + i + "\"}"), ""));
        add(
                "fields within bounds",
                template("x", many(15_000, i -> "{\"from\": \"a" + i + "\", \"to\": \"f" + i + "\"}"), ""));
        add(
                "a hundred thousand entries",
                template(
                        "x",
                        ROW,
                        ", \"valueMaps\": {\"m\": {\"entries\": {" + many(100_001, i -> "\"" + i + "\": 1") + "}}}"));
        add(
                "a thousand tasks",
                "{\"formatVersion\": 1, \"name\": \"x\", \"tasks\": ["
                        + many(
                                1_000,
                                i -> "{\"name\": \"t\", \"source\": \"a\", \"destination\": \"b\", \"mappings\": []}")
                        + "]}");
        add(
                "ten thousand parameters",
                template(
                        "x",
                        ROW,
                        ", \"parameters\": {" + many(10_000, i -> "\"p" + i + "\": {\"type\": \"what\"}") + "}"));
        add(
                "a hundred thousand steps",
                template(
                        "x",
                        "{\"from\": \"a\", \"to\": \"b\", \"steps\": [" + many(100_000, i -> "{\"trim\": {}}") + "]}",
                        ""));
        add(
                "many long problems",
                template("x", ROW, ", \"" + "k".repeat(9_000) + "\": {" + many(2_000, i -> "\"d\": 1") + "}"));
    }

    private void deep() {
        for (int depth : List.of(60, 65, 100, 1_000, 10_000, 100_000)) {
            add("lists of depth " + depth, template("x", ROW, ", \"deep\": " + "[".repeat(depth) + "]".repeat(depth)));
            add(
                    "objects of depth " + depth,
                    template("x", ROW, ", \"deep\": " + "{\"a\": ".repeat(depth) + "1" + "}".repeat(depth)));
            add("lists of depth " + depth + " that never end", "[".repeat(depth));
            add(
                    "lists in a step of depth " + depth,
                    template(
                            "x",
                            "{\"from\": \"a\", \"to\": \"b\", \"steps\": [{\"trim\": {\"x\": " + "[".repeat(depth)
                                    + "]".repeat(depth) + "}}]}",
                            ""));
        }
    }

    private void numbers() {
        List<String> numbers = List.of(
                "1".repeat(10_000),
                "1".repeat(1_000_000),
                "1E+999999999",
                "-1E-999999999",
                "1e99999999999",
                "0." + "3".repeat(900),
                "9".repeat(999),
                "1E+201",
                "-0",
                "1E-200");
        for (String n : numbers) {
            String name = n.length() > 30 ? n.substring(0, 5) + " of " + n.length() + " digits" : n;
            add("a value " + name, template("x", "{\"value\": " + n + ", \"to\": \"b\"}", ""));
            add(
                    "a default " + name,
                    template("x", "{\"from\": \"a\", \"to\": \"b\", \"empty\": {\"default\": " + n + "}}", ""));
            add("a version " + name, "{\"formatVersion\": " + n + ", \"name\": \"x\", \"tasks\": []}");
            add(
                    "a truncation to " + name,
                    template(
                            "x",
                            "{\"from\": \"a\", \"to\": \"b\", \"steps\": [{\"truncate\": {\"length\": " + n + "}}]}",
                            ""));
            add("an entry " + name, template("x", ROW, ", \"valueMaps\": {\"m\": {\"entries\": {\"a\": " + n + "}}}"));
        }
    }

    private void names() {
        List<String> names = List.of(
                "../../x",
                "..\\\\..\\\\x",
                "/etc/passwd",
                "C:\\\\Windows\\\\x",
                "con",
                "nul.txt",
                "a/b",
                "a\\u0000b",
                ".",
                "..",
                "~root",
                "$HOME",
                "%00",
                "a\\u202Egnp.exe",
                "\\u2066x\\u2069",
                "\\u200Fx",
                "a\\nb",
                "\\u001b[2Jx",
                "=cmd|' /C calc'!A0",
                "<script>alert(1)</script>",
                "x; drop table project",
                "\\ud800",
                "",
                " ",
                "-rf",
                "COM1",
                "file:///etc/passwd",
                "a".repeat(300));
        for (String n : names) {
            add("name " + n, template(n, ROW, ""));
            add(
                    "task " + n,
                    "{\"formatVersion\": 1, \"name\": \"x\", \"tasks\": [{\"name\": \"" + n + "\", \"source\": \"" + n
                            + "\", \"destination\": \"" + n + "\", \"mappings\": [" + ROW + "]}]}");
            add("field " + n, template("x", "{\"from\": \"" + n + "\", \"to\": \"" + n + "\"}", ""));
            add(
                    "value map " + n,
                    template(
                            "x",
                            ROW,
                            ", \"valueMaps\": {\"" + n + "\": {\"entries\": {\"" + n + "\": \"" + n + "\"}}}"));
            add(
                    "prerequisite " + n,
                    template("x", ROW, ", \"prerequisites\": [\"" + n + "\"], \"$schema\": \"" + n + "\""));
            add(
                    "project of " + n,
                    template(
                            "x" + n,
                            ROW,
                            ", \"template\": \"" + n + "\", \"connectionSet\": \"" + n
                                    + "\", \"organizations\": [{\"company\": \"" + n + "\"}]"));
        }
    }

    private void elsewhere() {
        add(
                "a set that is an address",
                template("x", ROW, ", \"connectionSet\": \"dataverse+https://elsewhere.example\""));
        add(
                "addresses and secrets under other names",
                template(
                        "x",
                        ROW,
                        ", \"connection\": {\"url\": \"https://elsewhere.example\", \"clientSecret\": \"hush\", \"list\": [\"ftp://elsewhere.example\"]}, \"password\": \"hush\""));
        add("secrets in a row", template("x", "{\"from\": \"a\", \"to\": \"b\", \"token\": \"hush\"}", ""));
        add(
                "a connector that is an address",
                template("x", ROW, ", \"destination\": {\"connector\": \"dataverse+https://elsewhere.example\"}"));
        add(
                "lookups in a circle",
                template(
                        "x",
                        "{\"from\": \"a.b\", \"to\": \"c.Account(a).Account(a).Account(a)\"}, {\"from\": \"c.Account(a)\", \"to\": \"a.b\"}",
                        ""));
        add(
                "a path of ten thousand hops",
                template(
                        "x",
                        "{\"from\": \"" + "a.".repeat(10_000) + "a\", \"to\": \"c" + ".A(b)".repeat(10_000) + "\"}",
                        ""));
        add(
                "a base that is a project",
                template(
                        "x",
                        ROW,
                        ", \"connectionSet\": \"sandbox\", \"base\": {\"base\": {\"base\": {}}, \"connectionSet\": \"y\"}"));
        add("a base that is no object", template("x", ROW, ", \"connectionSet\": \"sandbox\", \"base\": [1, 2]"));
        add(
                "a formula without end",
                template("x", "{\"formula\": \"" + "(".repeat(100_000) + "\", \"to\": \"b\"}", ""));
        add(
                "a filter without end",
                "{\"formatVersion\": 1, \"name\": \"x\", \"tasks\": [{\"name\": \"t\", \"source\": \"a\", \"destination\": \"b\", \"filter\": \""
                        + "not (".repeat(100_000) + "\", \"mappings\": []}]}");
        add(
                "a pattern that explodes",
                template(
                        "x",
                        "{\"from\": \"a\", \"to\": \"b\", \"steps\": [{\"regex\": {\"pattern\": \"(a+)+$\"}}]}",
                        ""));
    }

    private void wrong() {
        for (String text : List.of(
                "",
                " ",
                "null",
                "true",
                "7",
                "\"x\"",
                "[]",
                "{}",
                "{",
                "}",
                "[1,",
                "{\"a\"",
                "{\"a\":}",
                "{'a': 1}",
                "\u0000",
                "\uFEFF{}",
                "PK\u0003\u0004",
                "<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><x>&e;</x>",
                "{} {}",
                "// x\n{}",
                "{\"a\": NaN}",
                "{\"value\": []}",
                "{\"legs\": []}",
                "{\"legs\": [1, null, {}]}",
                "{\"fieldMappings\": [[], {}, 1]}",
                "[{\"legs\": [{\"fieldMappings\": {}}]}]",
                "{\"value\": [{\"msdyn_mapping\": \"{\"}]}",
                "{\"value\": [{\"msdyn_mapping\": 5}]}")) {
            add("file " + text, text);
        }
        for (String version : List.of("2", "99", "-1", "\"1\"", "null", "1.0", "[]", "9223372036854775807")) {
            add("format " + version, "{\"formatVersion\": " + version + ", \"name\": \"x\", \"tasks\": []}");
        }
        for (String part : List.of(
                "parameters",
                "keys",
                "valueMaps",
                "tasks",
                "examples",
                "prerequisites",
                "source",
                "organizations",
                "base",
                "name")) {
            for (String value :
                    List.of("null", "7", "\"x\"", "[]", "{}", "[[]]", "[null]", "{\"a\": null}", "{\"a\": [1]}")) {
                add(part + " " + value, template("x", ROW, ", \"" + part + "\": " + value));
            }
        }
        add(
                "every key twice",
                template(
                        "x",
                        "{\"from\": \"a\", \"from\": \"b\", \"to\": \"c\", \"to\": \"d\"}",
                        ", \"name\": \"y\", \"tasks\": []"));
        add(
                "steps that nobody knows",
                template("x", "{\"from\": \"a\", \"to\": \"b\", \"steps\": [{\"eval\": {\"code\": \"exit\"}}]}", ""));
        add(
                "all sources at once",
                template(
                        "x",
                        "{\"from\": \"a\", \"value\": 1, \"parameter\": \"p\", \"formula\": \"a\", \"to\": \"b\"}",
                        ""));
    }

    /** A file with some of its characters changed, gone, or there twice. */
    static String damaged(String text, Random random) {
        StringBuilder s = new StringBuilder(text);
        int times = 1 + random.nextInt(6);
        for (int i = 0; i < times && s.length() > 2; i++) {
            int at = random.nextInt(s.length() - 1);
            int end = Math.min(s.length(), at + 1 + random.nextInt(40));
            switch (random.nextInt(4)) {
                case 0 -> s.setCharAt(at, "{}[]\",:\\0e\u202E\u0000".charAt(random.nextInt(12)));
                case 1 -> s.delete(at, end);
                case 2 -> s.insert(at, s.substring(at, end));
                default -> s.insert(at, "\"x\": [1e5, null, {}],");
            }
        }
        return s.toString();
    }
}
