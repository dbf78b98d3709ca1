package crosstie.transform.formula;

import crosstie.model.Choice;
import crosstie.model.Completion;
import crosstie.model.Completion.Kind;
import crosstie.model.Field;
import crosstie.model.FormulaToken;
import crosstie.model.LookupTarget;
import crosstie.model.Signature;
import crosstie.model.SignatureHelp;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What an editor asks while a formula is typed. The text need not be finished, nor right. */
public final class Editing {
    private static final int SHOWN = 200;
    private static final List<String> WORDS = List.of("true", "false", "And", "Or", "Not", "in", "exactin");

    private final Functions functions;

    public Editing(Language language) {
        this.functions = language.table();
    }

    /** Words that may stand at the caret; those that begin with what is typed come first. */
    public List<Completion> complete(String text, int caret, Scope scope) {
        Words words = Words.at(text, caret);
        int end = Math.clamp(caret, 0, text.length());
        List<Completion> all = words.inText() ? texts(words, end, scope) : names(words, end, scope);
        String typed = words.prefix().toLowerCase(Locale.ROOT);
        return all.stream()
                .filter(c -> has(c.text(), typed) || has(c.label(), typed))
                .sorted(Comparator.comparing(c -> !bare(c.text()).startsWith(typed)))
                .limit(SHOWN)
                .toList();
    }

    private static String bare(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("^[\"']", "");
    }

    private static boolean has(String text, String typed) {
        return bare(text).contains(typed);
    }

    private static List<Completion> texts(Words words, int end, Scope scope) {
        Stream<Completion> names = scope.maps().keySet().stream()
                .filter(n -> words.function().equals("ValueMap"))
                .map(n -> map(n, words.start(), end));
        Stream<Completion> parameters = words.function().equals("Param") ? parameters(words.start(), end, scope) : null;
        return Stream.concat(names, parameters == null ? Stream.empty() : parameters)
                .toList();
    }

    private static Completion map(String name, int start, int end) {
        return new Completion(Kind.VALUE_MAP, Literals.write(name), name, "", start, end);
    }

    private static Stream<Completion> parameters(int start, int end, Scope scope) {
        return scope.parameters().values().stream()
                .map(p -> new Completion(Kind.PARAMETER, Literals.write(p.name()), p.label(), "", start, end));
    }

    private List<Completion> names(Words words, int end, Scope scope) {
        List<Completion> all = new ArrayList<>(members(words, end, scope));
        if (words.function().equals("ValueMap") && words.argument() == 1) {
            scope.maps().keySet().forEach(n -> all.add(map(n, words.start(), end)));
        }
        if (words.function().equals("Param")) {
            parameters(words.start(), end, scope).forEach(all::add);
        }
        fields(words, end, scope).forEach(all::add);
        if (words.prefix().indexOf('.') < 0) {
            for (Signature s : functions.signatures()) {
                all.add(new Completion(Kind.FUNCTION, s.name() + "(", s.text(), s.result(), words.start(), end));
            }
            WORDS.forEach(w -> all.add(new Completion(Kind.WORD, w, w, "", words.start(), end)));
        }
        EnumWords.names().forEach(w -> all.add(new Completion(Kind.WORD, w, w, "Text", words.start(), end)));
        return all;
    }

    /** Members of the list that the name before the caret is compared with. */
    private static List<Completion> members(Words words, int end, Scope scope) {
        List<Choice> choices = scope.source() == null
                ? List.of()
                : scope.source().field(words.compared()).map(Field::choices).orElse(List.of());
        return choices.stream()
                .map(c -> new Completion(
                        Kind.CHOICE, Literals.write(c.value()), c.label(), c.value(), words.start(), end))
                .toList();
    }

    private static Stream<Completion> fields(Words words, int end, Scope scope) {
        if (scope.incoming() != null) {
            String type = scope.incoming().type().word();
            return Stream.of(new Completion(Kind.FIELD, Names.INCOMING, Names.INCOMING, type, words.start(), end));
        }
        if (scope.source() == null) {
            return Stream.empty();
        }
        int dot = words.prefix().indexOf('.');
        if (dot < 0) {
            return scope.source().fields().stream()
                    .map(f -> new Completion(
                            Kind.FIELD,
                            Literals.path(f.name()),
                            f.label(),
                            f.type().word(),
                            words.start(),
                            end));
        }
        String first = words.prefix().substring(0, dot);
        List<LookupTarget> targets =
                scope.source().field(first).map(Field::lookup).orElse(List.of());
        return targets.stream()
                .flatMap(t -> scope.tables().find(false, t.collection()).stream()
                        .flatMap(e -> e.fields().stream())
                        .map(f -> new Completion(
                                Kind.FIELD,
                                targets.size() == 1
                                        ? first + "." + f.name()
                                        : first + "." + t.entity() + "(" + f.name() + ")",
                                f.label(),
                                f.type().word(),
                                words.start(),
                                end)));
    }

    /** The function that the caret stands in. */
    public Optional<SignatureHelp> help(String text, int caret) {
        Words words = Words.at(text, caret);
        return functions
                .find(words.function())
                .map(Function::signature)
                .map(s -> new SignatureHelp(s, s.argument(words.argument())));
    }

    /** The parts of a formula, for colours; blanks are left out. */
    public List<FormulaToken> colours(String text) {
        List<Token> tokens = Lexer.read(text, new Complaints());
        List<FormulaToken> all = new ArrayList<>();
        for (int i = 0; i < tokens.size() - 1; i++) {
            Token t = tokens.get(i);
            boolean call = t.kind() == Token.Kind.NAME
                    && tokens.get(i + 1).is("(")
                    && (i == 0 || !tokens.get(i - 1).is("."));
            all.add(new FormulaToken(colour(t, call), t.start(), t.end()));
        }
        return all;
    }

    private static FormulaToken.Kind colour(Token token, boolean call) {
        return switch (token.kind()) {
            case NAME ->
                call
                        ? FormulaToken.Kind.FUNCTION
                        : WORDS.contains(token.text()) ? FormulaToken.Kind.WORD : FormulaToken.Kind.FIELD;
            case QUOTED -> FormulaToken.Kind.FIELD;
            case TEXT -> FormulaToken.Kind.TEXT;
            case NUMBER -> FormulaToken.Kind.NUMBER;
            case SYMBOL -> FormulaToken.Kind.OPERATOR;
            case COMMENT -> FormulaToken.Kind.COMMENT;
            case WRONG, END -> FormulaToken.Kind.WRONG;
        };
    }
}
