package crosstie.mapping.suggest;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@code AutoMapBench} prints must not fall below what is promised. */
class LeaveOneOutTest {

    @ParameterizedTest
    @CsvSource({"false, 0.58", "true, 0.80"})
    void templatesThatWereNotSeenAreProposedWell(boolean learned, double ofAll) throws IOException {
        try (Shapes shapes = Shapes.ofTheSandbox()) {
            LeaveOneOut.Rate rate = new LeaveOneOut(Gold.read(), shapes, learned).atRecall(0.7);
            assertTrue(rate.recall() >= 0.7, rate::toString);
            assertTrue(rate.precision() >= 0.85, rate::toString);
            assertTrue(rate.strict() >= ofAll, rate::toString);
        }
    }
}
