package crosstie.odata;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class QuietTest {
    private final FakeTime time = new FakeTime();
    private final Quiet quiet = new Quiet(time);

    // D-54
    @Test
    void aShorterWaitDuringALongerOneTakesNothingFromIt() throws InterruptedException {
        quiet.quiet(Duration.ofSeconds(17));
        quiet.quiet(Duration.ofSeconds(3));
        quiet.await(time);
        assertEquals(List.of(Duration.ofSeconds(17)), time.slept);
    }

    @Test
    void aLongerWaitDuringAShorterOneHoldsInFull() throws InterruptedException {
        quiet.quiet(Duration.ofSeconds(3));
        quiet.quiet(Duration.ofSeconds(17));
        quiet.await(time);
        assertEquals(List.of(Duration.ofSeconds(17)), time.slept);
    }
}
