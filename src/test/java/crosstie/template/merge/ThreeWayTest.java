package crosstie.template.merge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import crosstie.json.TemplateCodec;
import crosstie.model.DesignChange;
import crosstie.model.MergedPart;
import crosstie.model.MergedPart.Verdict;
import crosstie.model.Template;
import crosstie.template.RandomTemplate;
import crosstie.template.merge.ThreeWay.Merged;
import crosstie.template.merge.ThreeWay.Side;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ThreeWayTest {
    private static final int SEEDS = 300;

    private static Template same(Template t) {
        return TemplateCodec.read("t", TemplateCodec.write(t)).template();
    }

    private static Merged merge(Template base, Template mine, Template theirs) {
        return ThreeWay.merge(base, mine, theirs, where -> Optional.empty());
    }

    @Test
    void withoutChangesNothingChanges() {
        for (int seed = 0; seed < SEEDS; seed++) {
            Template t = same(new RandomTemplate(seed).template());
            Merged merged = merge(t, t, t);
            assertEquals(t, merged.template(), "seed " + seed);
            assertEquals(TemplateCodec.write(t), TemplateCodec.write(merged.template()));
            assertEquals(List.of(), merged.parts());
        }
    }

    @Test
    void whatOnlyOneSideChangedAlwaysCounts() {
        for (int seed = 0; seed < SEEDS; seed++) {
            RandomTemplate random = new RandomTemplate(seed);
            Template base = same(random.template());
            Template edited = same(random.edited(base));
            Merged mine = merge(base, edited, base);
            assertEquals(TemplateCodec.write(edited), TemplateCodec.write(mine.template()), "mine, seed " + seed);
            assertTrue(mine.parts().stream().allMatch(p -> p.verdict() == Verdict.KEPT), "seed " + seed);
            Merged theirs = merge(base, base, edited);
            assertEquals(TemplateCodec.write(edited), TemplateCodec.write(theirs.template()), "theirs, seed " + seed);
            assertTrue(theirs.parts().stream().allMatch(p -> p.verdict() == Verdict.TAKEN), "seed " + seed);
        }
    }

    @Test
    void theSameChangeOnBothSidesIsNoConflict() {
        for (int seed = 0; seed < SEEDS; seed++) {
            RandomTemplate random = new RandomTemplate(seed);
            Template base = same(random.template());
            Template edited = same(random.edited(base));
            Merged merged = merge(base, edited, edited);
            assertEquals(TemplateCodec.write(edited), TemplateCodec.write(merged.template()), "seed " + seed);
            assertEquals(List.of(), merged.parts());
        }
    }

    @Test
    void rowsThatOnlyMineHasStayWhateverIsChosen() {
        for (int seed = 0; seed < SEEDS; seed++) {
            RandomTemplate random = new RandomTemplate(seed);
            Template base = same(random.template());
            Template mine = same(random.edited(base));
            Template theirs = same(random.edited(base));
            for (Side side : Side.values()) {
                Merged merged = ThreeWay.merge(base, mine, theirs, where -> Optional.of(side));
                Set<String> there = rows(merged.template());
                Set<String> own = rows(mine);
                own.removeAll(rows(base));
                assertTrue(there.containsAll(own), "seed " + seed);
                assertTrue(merged.parts().stream().noneMatch(p -> p.verdict() == Verdict.CONFLICT), "seed " + seed);
            }
        }
    }

    private static Set<String> rows(Template t) {
        Set<String> all = new HashSet<>();
        t.tasks().forEach(task -> task.mappings().forEach(m -> all.add(task.name() + "/" + m.to())));
        return all;
    }

    @Test
    void choosingOneSideEverywhereEndsEveryConflict() {
        for (int seed = 0; seed < SEEDS; seed++) {
            RandomTemplate random = new RandomTemplate(seed);
            Template base = same(random.template());
            Template mine = same(random.edited(base));
            Template theirs = same(random.edited(base));
            List<MergedPart> conflicts = merge(base, mine, theirs).parts().stream()
                    .filter(p -> p.verdict() == Verdict.CONFLICT)
                    .toList();
            Merged taken = ThreeWay.merge(base, mine, theirs, where -> Optional.of(Side.THEIRS));
            List<String> left = Differences.between(
                            taken.template(), theirs.withName(taken.template().name()))
                    .stream()
                    .map(DesignChange::where)
                    .toList();
            for (MergedPart c : conflicts) {
                assertTrue(!left.contains(c.where()), "seed " + seed + " " + c);
            }
        }
    }

    @Test
    void withoutABaseNothingOfMineIsLostAndWhatDiffersIsAConflict() {
        for (int seed = 0; seed < SEEDS; seed++) {
            RandomTemplate random = new RandomTemplate(seed);
            Template mine = same(random.template());
            Template theirs = same(random.edited(mine));
            Merged merged = merge(null, mine, theirs);
            assertTrue(rows(merged.template()).containsAll(rows(mine)), "seed " + seed);
            assertTrue(rows(merged.template()).containsAll(rows(theirs)), "seed " + seed);
        }
    }

    @Test
    void templatesAreEqualWhereNothingDiffers() {
        for (int seed = 0; seed < SEEDS; seed++) {
            RandomTemplate random = new RandomTemplate(seed);
            Template a = same(random.template());
            Template b = same(random.edited(a));
            assertEquals(List.of(), Differences.between(a, same(a)));
            boolean equal = TemplateCodec.write(a).equals(TemplateCodec.write(b));
            assertEquals(equal, Differences.between(a, b).isEmpty(), "seed " + seed);
        }
    }
}
