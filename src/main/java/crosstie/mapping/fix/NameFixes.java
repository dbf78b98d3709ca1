package crosstie.mapping.fix;

import crosstie.mapping.Ends;
import crosstie.model.Edit;
import crosstie.model.Entity;
import crosstie.model.EntityKey;
import crosstie.model.Field;
import crosstie.model.FieldMapping;
import crosstie.model.FieldPath;
import crosstie.model.FieldSource;
import crosstie.model.Fix;
import crosstie.model.LookupTarget;
import crosstie.model.Nearest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Names that do not exist, and paths that lead nowhere. */
final class NameFixes {
    private NameFixes() {}

    /** The check found the nearest names already; only those that are near enough are offered. */
    static List<Fix> field(Place at, boolean destination) {
        String typed = at.argument(0);
        List<String> near = Nearest.close(typed, Arrays.asList(at.argument(2).split(", ")));
        if (at.isMapping()) {
            return near.stream()
                    .flatMap(name -> renamed(at, typed, name, destination).stream())
                    .toList();
        }
        if (at.problem().where().startsWith("/keys/source/")) {
            return near.stream()
                    .flatMap(name -> KeyFixes.renamed(at, typed, name).stream())
                    .toList();
        }
        return FilterFixes.renamed(at, typed, near);
    }

    private static Optional<Fix> renamed(Place at, String typed, String name, boolean destination) {
        return destination
                ? path(at.mapping().to(), typed, name)
                        .map(p -> at.replace("useField", at.mapping().withTo(p), name))
                : sources(at.mapping().source(), typed, name)
                        .map(s -> at.replace("useField", at.mapping().withSource(s), name));
    }

    /** The path with another name in the place of one; whatever follows stays. */
    static Optional<FieldPath> path(FieldPath path, String typed, String name) {
        String text = replaced(path.text(), typed, name);
        return text.equals(path.text()) ? Optional.empty() : FieldPath.parse(text);
    }

    /** Whole names only. */
    private static String replaced(String text, String typed, String name) {
        StringBuilder out = new StringBuilder();
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            boolean inName = i < text.length() && (Character.isLetterOrDigit(text.charAt(i)) || text.charAt(i) == '_');
            if (!inName) {
                String word = text.substring(start, i);
                out.append(word.equals(typed) ? name : word);
                if (i < text.length()) {
                    out.append(text.charAt(i));
                }
                start = i + 1;
            }
        }
        return out.toString();
    }

    static Optional<FieldSource> sources(FieldSource source, String typed, String name) {
        List<FieldPath> paths =
                source.paths().stream().map(p -> path(p, typed, name).orElse(p)).toList();
        if (paths.isEmpty() || paths.equals(source.paths())) {
            return Optional.empty();
        }
        return switch (source) {
            case FieldSource.FromField f -> Optional.of(new FieldSource.FromField(paths.getFirst()));
            case FieldSource.FromFields f -> Optional.of(new FieldSource.FromFields(paths));
            default -> Optional.empty();
        };
    }

    /** A path through a field that is no lookup: the field itself. */
    static List<Fix> withoutPath(Place at) {
        FieldPath plain = FieldPath.plain(at.argument(1));
        if (at.rest().equals("to")) {
            return List.of(at.replace("useField", at.mapping().withTo(plain), plain.text()));
        }
        return at.mapping().source() instanceof FieldSource.FromField
                ? List.of(
                        at.replace("useField", at.mapping().withSource(new FieldSource.FromField(plain)), plain.text()))
                : List.of();
    }

    /** One fix per table that the lookup may point to, found by the same field. */
    static List<Fix> tables(Place at, String names) {
        FieldPath path = at.rest().equals("to")
                ? at.mapping().to()
                : at.mapping().source().paths().stream()
                        .filter(FieldPath::isLookup)
                        .findFirst()
                        .orElse(at.mapping().to());
        if (path.branches().size() != 1 || path.hops() != 1) {
            return List.of();
        }
        String field = path.branches().getFirst().field();
        List<Fix> all = new ArrayList<>();
        for (String table : names.split(", ")) {
            FieldPath.parse(path.field() + "." + table + "(" + field + ")")
                    .ifPresent(p -> all.add(pathed(at, path, p)));
        }
        return all;
    }

    private static Fix pathed(Place at, FieldPath old, FieldPath path) {
        FieldMapping changed = at.rest().equals("to")
                ? at.mapping().withTo(path)
                : at.mapping().withSource(new FieldSource.FromField(path));
        return at.replace("usePath", changed, path.text());
    }

    /** Each table of the lookup by each of its keys of one field. */
    static List<Fix> keys(Place at) {
        Optional<Field> field =
                at.ends().flatMap(e -> e.destination().field(at.mapping().to().field()));
        if (field.isEmpty()) {
            return List.of();
        }
        Ends ends = at.ends().get();
        boolean one = field.get().lookup().size() == 1;
        return field.get().lookup().stream()
                .flatMap(t -> ends.destinations().apply(t.collection()).stream()
                        .flatMap(e -> fields(e))
                        .map(f -> path(field.get(), t, f, one)))
                .flatMap(Optional::stream)
                .map(p -> at.replace("usePath", at.mapping().withTo(p), p.text()))
                .toList();
    }

    private static Stream<String> fields(Entity table) {
        return table.alternateKeys().stream()
                .filter(k -> k.active() && k.fields().size() == 1)
                .map(EntityKey::fields)
                .map(List::getFirst);
    }

    private static Optional<FieldPath> path(Field lookup, LookupTarget target, String field, boolean one) {
        return FieldPath.parse(
                one ? lookup.name() + "." + field : lookup.name() + "." + target.entity() + "(" + field + ")");
    }

    /** From the ship-to address, as the rest of the delivery address. */
    static List<Fix> shipTo(Place at) {
        return sources(at.mapping().source(), at.argument(0), at.argument(2))
                .map(s -> List.of(at.replace("useField", at.mapping().withSource(s), at.argument(2))))
                .orElse(List.of());
    }

    static Fix disabled(Place at, int mapping) {
        FieldMapping off = at.task().mappings().get(mapping).withEnabled(false);
        return Fix.of(
                "disable",
                new Edit.Replace(at.taskAt(), mapping, off),
                mapping + 1,
                off.to().text());
    }
}
