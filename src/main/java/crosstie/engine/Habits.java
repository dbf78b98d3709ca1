package crosstie.engine;

import crosstie.model.Field;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** How the destination changes text it is sent, by column (F-26). Immutable: a run that learns takes a new one. */
final class Habits {
    private final boolean[] foldsCase;
    private final int[] cutsAt;

    private Habits(boolean[] foldsCase, int[] cutsAt) {
        this.foldsCase = foldsCase;
        this.cutsAt = cutsAt;
    }

    static Habits of(List<Field> fields, Collection<ServerHabit> known) {
        return new Habits(new boolean[fields.size()], new int[fields.size()]).with(fields, known);
    }

    /** These and more. Of two lengths the longer one holds: what was kept once is not cut. */
    Habits with(List<Field> fields, Collection<ServerHabit> more) {
        Habits all = new Habits(foldsCase.clone(), cutsAt.clone());
        for (ServerHabit habit : more) {
            for (int i = 0; i < fields.size(); i++) {
                if (fields.get(i).name().equals(habit.field())) {
                    all.add(i, habit);
                }
            }
        }
        return all;
    }

    private void add(int column, ServerHabit habit) {
        switch (habit.kind()) {
            case CASE -> foldsCase[column] = true;
            case CUT -> cutsAt[column] = Math.max(cutsAt[column], habit.length());
        }
    }

    /** Canonical text as far as the destination keeps it. */
    String kept(int column, String text) {
        String kept = cutsAt[column] > 0 && text.length() > cutsAt[column] ? text.substring(0, cutsAt[column]) : text;
        return foldsCase[column] ? kept.toLowerCase(Locale.ROOT) : kept;
    }

    @Override
    public String toString() {
        return Arrays.toString(foldsCase) + Arrays.toString(cutsAt);
    }
}
