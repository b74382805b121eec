package org.pillarbox.protocol.smtp;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class LineBytesTest {
    @Test
    void findsCrAndLfAtEveryPlaceInBothByteOrders() {
        for (ByteOrder order : new ByteOrder[] {ByteOrder.BIG_ENDIAN, ByteOrder.LITTLE_ENDIAN}) {
            for (int at = 0; at < 40; at++) {
                byte[] bytes = new byte[40];
                Arrays.fill(bytes, (byte) 0x8D);
                bytes[at] = (byte) (at % 2 == 0 ? '\r' : '\n');
                assertEquals(at, LineBytes.next(ByteBuffer.wrap(bytes).order(order), 0, 40));
            }
        }
    }

    @Property
    void findsWhatAPlainLoopFinds(@ForAll byte[] bytes, @ForAll @IntRange(max = 20) int from) {
        int start = Math.min(from, bytes.length);
        int expected = start;
        while (expected < bytes.length && bytes[expected] != '\r' && bytes[expected] != '\n') {
            expected++;
        }
        assertEquals(expected, LineBytes.next(ByteBuffer.wrap(bytes), start, bytes.length));
    }
}
