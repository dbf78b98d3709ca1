package crosstie.connector.write;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The degree finds out by itself what a person would have to try. */
class DegreeTest {
    private static final double SECONDS = 60;

    private final SimulatedSystem.Time time = new SimulatedSystem.Time();

    private Degree degree(int start, int most, BatchSize size) {
        return new Degree(start, most, size, time::nanos);
    }

    // D-55 F-58
    @ParameterizedTest
    @CsvSource({"150, 0.6, 8", "150, 0.6, 32", "150, 0.6, 2", "20, 2, 8", "500, 0.1, 16", "0.1, 5, 4"})
    void itComesNearTheBestOfTheFixedSettings(double batch, double row, int hands) {
        SimulatedSystem system = new SimulatedSystem(batch, row, hands);
        double best = 0;
        for (int fixed : new int[] {1, 2, 4, 8, 16, 32}) {
            best = Math.max(best, system.rate(fixed, 100, SECONDS));
        }
        BatchSize size = BatchSize.fixed(100);
        Degree degree = degree(4, 32, size);
        double found = system.rate(degree, size, time, SECONDS);
        assertTrue(found >= 0.95 * best, found + " of " + best + " with " + degree.now());
        assertTrue(degree.now() <= Math.max(4, 2 * hands), "more than it needs: " + degree.now());
    }

    // D-55
    @Test
    void whereTheDegreeCannotGrowTheBatchesDo() {
        SimulatedSystem system = new SimulatedSystem(150, 0.6, 4);
        BatchSize size = new BatchSize(50, 10, 400);
        Degree degree = degree(4, 48, size);
        degree.hint("4");
        double found = system.rate(degree, size, time, SECONDS);
        assertEquals(400, size.now());
        assertTrue(found > 2 * system.rate(4, 100, SECONDS), "" + found);
    }

    @Test
    void largerBatchesThatBringNothingAreGivenUp() {
        SimulatedSystem system = new SimulatedSystem(0.1, 5, 4);
        BatchSize size = new BatchSize(50, 10, 400);
        Degree degree = degree(4, 4, size);
        system.rate(degree, size, time, SECONDS);
        assertTrue(size.now() <= 100, "" + size.now());
    }

    // D-6 D-55
    @Test
    void theHintIsFollowedAndNeverExceeded() {
        BatchSize size = BatchSize.fixed(100);
        Degree degree = degree(4, 48, size);
        degree.hint("12");
        assertEquals(12, degree.now());
        new SimulatedSystem(150, 0.6, 48).rate(degree, size, time, SECONDS);
        assertEquals(12, degree.now());
        degree.hint("5");
        assertEquals(5, degree.now());
        degree.hint("1000000");
        degree.hint("many");
        degree.hint("");
        assertEquals(5, degree.now());
        degree.hint("9999");
        new SimulatedSystem(150, 0.6, 1000).rate(degree, size, time, SECONDS);
        assertTrue(degree.now() <= 48);
    }

    // D-54 F-56
    @Test
    void oneStormOfRefusalsIsOneReasonToGiveWay() {
        Degree degree = degree(20, 32, BatchSize.fixed(100));
        for (int i = 0; i < 20; i++) {
            degree.throttled(5);
        }
        assertEquals(12, degree.now());
        time.millis += 6_000;
        degree.throttled(5);
        assertEquals(7, degree.now());
    }

    // F-58
    @Test
    void itGrowsAgainAfterItGaveWay() {
        BatchSize size = BatchSize.fixed(100);
        Degree degree = degree(4, 32, size);
        degree.throttled(5);
        assertEquals(2, degree.now());
        new SimulatedSystem(150, 0.6, 16).rate(degree, size, time, SECONDS);
        assertTrue(degree.now() >= 12, "" + degree.now());
    }

    @Test
    void aSystemThatIsNotKeptBusyTeachesNothing() {
        Degree degree = degree(4, 32, BatchSize.fixed(100));
        for (int i = 0; i < 200; i++) {
            Degree.Flight one = degree.begin(100);
            time.millis += 100;
            degree.end(one, true);
        }
        assertEquals(4, degree.now());
    }

    // D-55
    @Test
    void aBatchThatIsTooLargeIsHalvedAndASlowOneToo() {
        BatchSize size = new BatchSize(100, 10, 400);
        size.tooBig(100);
        assertEquals(50, size.now());
        size.took(50, 30_000_000_000L);
        assertEquals(25, size.now());
        size.tooBig(25);
        size.tooBig(12);
        assertEquals(10, size.now());
    }
}
