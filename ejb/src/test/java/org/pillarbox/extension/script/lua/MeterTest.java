package org.pillarbox.extension.script.lua;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MeterTest {
    private static final Duration LONG = Duration.ofMinutes(10);

    private final Meter meter = new Meter(new Limits(1000, 1000, 10, LONG));

    @ParameterizedTest
    @ValueSource(longs = {-1, -31250, Long.MIN_VALUE})
    void givesNothingBack(long less) {
        meter.steps(10);
        assertThrows(LimitReached.class, () -> meter.steps(less));
        assertThrows(LimitReached.class, () -> meter.bytes(less));
        assertThrows(LimitReached.class, () -> meter.string(less));
        assertEquals(10, meter.taken());
    }

    @Test
    void doesNotOverflow() {
        meter.steps(1000);
        meter.bytes(1000);
        assertThrows(LimitReached.class, () -> meter.steps(Long.MAX_VALUE));
        assertThrows(LimitReached.class, () -> meter.bytes(Long.MAX_VALUE));
        Meter endless = new Meter(new Limits(Long.MAX_VALUE, Long.MAX_VALUE, 10, LONG));
        endless.steps(Long.MAX_VALUE);
        endless.bytes(Long.MAX_VALUE);
        assertThrows(LimitReached.class, endless::step);
        assertThrows(LimitReached.class, () -> endless.bytes(1));
    }

    @Test
    void looksAtTheClockForCallsWithoutSteps() {
        assertThrows(LimitReached.class, () -> late(meter -> meter.steps(0)));
        assertThrows(LimitReached.class, () -> late(meter -> meter.bytes(0)));
        assertThrows(LimitReached.class, () -> late(meter -> meter.string(0)));
    }

    private static void late(Consumer<Meter> call) {
        Meter late = new Meter(new Limits(1_000_000, 1_000_000, 10, Duration.ZERO));
        for (int i = 0; i < 1000; i++) {
            call.accept(late);
        }
    }
}
