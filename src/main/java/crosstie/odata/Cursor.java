package crosstie.odata;

import crosstie.odata.Columns.Node;
import crosstie.odata.Columns.Target;
import java.util.Arrays;

/**
 * Finds the target of a property. Rows of a page have their properties in one order, and the parser hands out one and the same String per
 * name, so nearly every look-up is one comparison of references with what stood in that place in the row before.
 */
final class Cursor {
    private static final int MOST_REMEMBERED = 2_048;

    private final Node node;
    private String[] names = new String[64];
    private Target[] targets = new Target[64];

    Cursor(Node node) {
        this.node = node;
    }

    /** @return null for a property that nobody wants */
    @SuppressWarnings("StringEquality") // a miss only costs the look-up
    Target find(int place, String name) {
        if (place < names.length && names[place] == name) {
            return targets[place];
        }
        Target target = node.targets().get(name);
        remember(place, name, target);
        return target;
    }

    private void remember(int place, String name, Target target) {
        if (place >= MOST_REMEMBERED) {
            return;
        }
        if (place >= names.length) {
            names = Arrays.copyOf(names, names.length * 2);
            targets = Arrays.copyOf(targets, targets.length * 2);
        }
        names[place] = name;
        targets[place] = target;
    }
}
