package crosstie.mapping.suggest;

import crosstie.model.Entity;
import crosstie.model.Suggestion;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Proposes each template of Prospect to cash without having seen it: neither its rows nor any known pair of its entity pairs, in either
 * direction, is there. A proposal is right only when the template has that very row; a proposal for a field that the template leaves alone
 * or fills with a constant counts as wrong.
 */
final class LeaveOneOut {
    /** Low, so that the whole curve is seen. */
    private static final double FLOOR = 0.3;

    /** What was proposed, and whether the template has it. */
    record Proposal(Gold.Task task, String source, String destination, double score, boolean right) {}

    /**
     * Of what was proposed above a score.
     *
     * @param precision of proposals for destination fields that the template fills, be it with a constant
     * @param strict of all proposals: one for a field that the template leaves alone counts as wrong, however sensible
     * @param recall share of the template's rows that were found
     */
    record Rate(double precision, double strict, double recall, double above) {}

    private final List<Gold.Task> tasks;
    private final List<Proposal> proposals = new ArrayList<>();

    /** @param learned whether the known pairs of the other templates are there */
    LeaveOneOut(Gold gold, Shapes shapes, boolean learned) {
        tasks = gold.tasks();
        for (Gold.Task task : tasks) {
            KnownPairs visible = learned ? KnownPairs.shipped().only(p -> isVisible(p, task)) : KnownPairs.none();
            propose(task, shapes, new Suggester(visible));
        }
        proposals.sort(Comparator.comparingDouble(Proposal::score).reversed());
    }

    private boolean isVisible(KnownPairs.Pair pair, Gold.Task hidden) {
        return tasks.stream()
                .filter(t -> t.template().equals(hidden.template()))
                .noneMatch(t -> t.isBetween(pair.source(), pair.destination()));
    }

    private void propose(Gold.Task task, Shapes shapes, Suggester suggester) {
        Entity from = shapes.of(task, true);
        Entity to = shapes.of(task, false);
        boolean sales = task.isFromSales();
        Question question = Question.between(from, to, FLOOR).reading(shapes.tables(sales), shapes.tables(!sales));
        for (Suggestion s : suggester.suggest(question)) {
            String source = s.mapping().source().paths().getFirst().text();
            String destination = s.mapping().to().text();
            boolean right = task.pairs().contains(Gold.Pair.of(source, destination));
            proposals.add(new Proposal(task, source, destination, s.score(), right));
        }
    }

    /** Whether the template says what the destination field gets, be it a constant. */
    private boolean isAnswered(Proposal p) {
        return p.task.filled().contains(p.destination.toLowerCase(Locale.ROOT));
    }

    /** Where at least that share of all rows is found. */
    Rate atRecall(double recall) {
        int all = rows("");
        int right = 0;
        for (Proposal p : proposals) {
            right += p.right ? 1 : 0;
            if (right >= recall * all) {
                return above(p.score, "");
            }
        }
        return above(FLOOR, "");
    }

    /** Of all tasks together, or of one template. */
    Rate above(double score, String template) {
        List<Proposal> made = proposals.stream()
                .filter(p -> p.score >= score && isOf(p.task, template))
                .toList();
        double right = made.stream().filter(Proposal::right).count();
        double answered = made.stream().filter(this::isAnswered).count();
        return new Rate(share(right, answered), share(right, made.size()), right / rows(template), score);
    }

    private int rows(String template) {
        return tasks.stream()
                .filter(t -> isOf(t, template))
                .mapToInt(t -> t.pairs().size())
                .sum();
    }

    /** The empty text means all. */
    private static boolean isOf(Gold.Task task, String template) {
        return template.isEmpty() || task.template().equals(template);
    }

    private static double share(double part, double whole) {
        return whole == 0 ? 1 : part / whole;
    }

    String table(double score) {
        StringBuilder text = new StringBuilder();
        line(text, "above " + score, "rows", "precision", "of all", "recall");
        for (String template :
                tasks.stream().map(Gold.Task::template).distinct().toList()) {
            line(text, template, rows(template), above(score, template));
        }
        line(text, "all", rows(""), above(score, ""));
        Rate r = atRecall(0.7);
        line(text, String.format(Locale.ROOT, "all, where 70 %% are found (above %.2f)", r.above), rows(""), r);
        return text.toString();
    }

    private static void line(StringBuilder text, String name, int rows, Rate rate) {
        line(text, name, String.valueOf(rows), percent(rate.precision), percent(rate.strict), percent(rate.recall));
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f %%", 100 * share);
    }

    private static void line(StringBuilder text, String... cells) {
        text.append(String.format("  %-44s%6s%11s%9s%9s%n", (Object[]) cells));
    }

    /** Alike, but left alone by the template: the facts of {@code left-alone.tsv}. */
    String leftAlone() {
        StringBuilder text = new StringBuilder();
        for (Proposal p : proposals) {
            if (!isAnswered(p) && p.score >= 0.6) {
                text.append(String.join("\t", p.task.source(), p.source, p.task.destination(), p.destination))
                        .append('\n');
            }
        }
        return text.toString();
    }

    /** Each proposal, and what was not proposed. */
    String details() {
        StringBuilder text = new StringBuilder();
        for (Gold.Task task : tasks) {
            text.append("## ")
                    .append(task.template())
                    .append(' ')
                    .append(task.name())
                    .append('\n');
            Set<Gold.Pair> missed = new HashSet<>(task.pairs());
            for (Proposal p : proposals) {
                if (p.task == task) {
                    missed.remove(Gold.Pair.of(p.source, p.destination));
                    text.append(String.format(
                            Locale.ROOT, " %s %.2f %s -> %s%n", p.right ? " " : "x", p.score, p.source, p.destination));
                }
            }
            missed.forEach(m -> text.append(" missed ").append(m).append('\n'));
        }
        return text.toString();
    }
}
