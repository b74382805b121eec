package org.pillarbox.protocol.pop3;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("SRV-061")
class ListingSourceTest {
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 8, 19, 20, 100})
    void givesTheSameThroughBuffersOfAnySize(int bufferSize) {
        RecordingOutput out = new RecordingOutput(bufferSize);

        out.stream(new ListingSource("+OK", List.of("1 120", "2 200").iterator()));

        assertEquals("+OK\r\n1 120\r\n2 200\r\n.\r\n", out.take());
    }

    @Test
    void endsAnEmptyListAtOnce() {
        RecordingOutput out = new RecordingOutput(64);

        out.stream(new ListingSource("+OK", List.<String>of().iterator()));

        assertEquals("+OK\r\n.\r\n", out.take());
    }

    @Test
    void makesNoLineBeforeThereIsRoomForIt() {
        int[] made = {0};
        ListingSource source = new ListingSource(
                "+OK",
                IntStream.rangeClosed(1, 100_000)
                        .peek(n -> made[0] = n)
                        .mapToObj(n -> n + " 4096")
                        .iterator());

        assertTrue(source.read(ByteBuffer.allocate(1024)));
        assertTrue(made[0] < 200, "made " + made[0]);
    }
}
