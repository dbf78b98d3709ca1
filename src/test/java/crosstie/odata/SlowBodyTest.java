package crosstie.odata;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Bodies that drip, in time that only the test moves. */
class SlowBodyTest {
    private final FakeTime time = new FakeTime();

    /** Hands out so many bytes at a time, each after a wait. */
    private InputStream dripping(int total, int atATime, Duration wait) {
        return new ByteArrayInputStream(new byte[total]) {
            @Override
            public int read(byte[] buffer, int offset, int length) {
                time.sleep(wait);
                return super.read(buffer, offset, Math.min(length, atATime));
            }
        };
    }

    private long read(InputStream in) throws IOException {
        return new LimitedStream(in, 1 << 20, time).readAllBytes().length;
    }

    @Test
    void aByteASecondIsGivenUpAfterAMinute() {
        SlowBody slow = assertThrows(SlowBody.class, () -> read(dripping(100_000, 1, Duration.ofSeconds(1))));
        assertEquals("61 bytes in 61 s", slow.getMessage());
    }

    @Test
    void aSlowLineAndALongPauseAreBorneWith() throws IOException {
        assertEquals(50_000, read(dripping(50_000, 100, Duration.ofSeconds(1))));
        assertEquals(30_000, read(dripping(30_000, 10_000, Duration.ofSeconds(50))));
    }

    // F-6
    @Test
    void theWaitForTheFirstByteIsNotCounted() throws IOException {
        InputStream cold = new ByteArrayInputStream(new byte[10]) {
            private boolean begun;

            @Override
            public int read(byte[] buffer, int offset, int length) {
                if (!begun) {
                    time.sleep(Duration.ofMinutes(3));
                }
                begun = true;
                return super.read(buffer, offset, length);
            }
        };
        assertEquals(10, read(cold));
        assertTrue(time.slept.getFirst().equals(Duration.ofMinutes(3)));
    }

    @Test
    void timeThatTheReaderTakesIsNotCounted() throws IOException {
        LimitedStream in = new LimitedStream(new ByteArrayInputStream(new byte[500]), 1 << 20, time);
        for (int i = 0; i < 500; i++) {
            assertEquals(0, in.read());
            time.sleep(Duration.ofSeconds(10));
        }
        assertEquals(-1, in.read());
    }
}
