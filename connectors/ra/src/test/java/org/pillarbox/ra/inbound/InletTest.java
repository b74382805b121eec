package org.pillarbox.ra.inbound;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class InletTest {
    private final Inlet inlet = new Inlet();

    private static ByteBuf bytes(String text, int capacity) {
        return Unpooled.buffer(capacity).writeBytes(text.getBytes(StandardCharsets.US_ASCII));
    }

    private String takeAll() {
        StringBuilder all = new StringBuilder();
        while (!inlet.isEmpty()) {
            ByteBuf buffer = inlet.take();
            all.append(buffer.toString(StandardCharsets.US_ASCII));
            buffer.release();
        }
        return all.toString();
    }

    @Test
    void keepsTheOrderWithWhatWasPutBackInFront() {
        inlet.add(bytes("ab", 2));
        inlet.add(bytes("cd", 2));
        ByteBuf first = inlet.take();
        first.skipBytes(1);
        inlet.add(bytes("ef", 2));
        inlet.putBack(first);
        assertEquals("bcdef", takeAll());
    }

    @Test
    void joinsSingleBytesIntoTheRoomOfTheLastBuffer() {
        for (int i = 0; i < 1_000; i++) {
            inlet.add(bytes("x", 2_048));
        }
        assertFalse(inlet.isFull());
        assertEquals(1_000, inlet.take().readableBytes());
        assertTrue(inlet.isEmpty());
    }

    @Test
    @Tag("A7")
    void isFullByBytesOrByBuffers() {
        inlet.add(bytes("x".repeat(Inlet.MAX_BYTES), Inlet.MAX_BYTES));
        assertTrue(inlet.isFull());
        inlet.clear();
        assertFalse(inlet.isFull());
        for (int i = 0; i < Inlet.MAX_BUFFERS; i++) {
            inlet.add(bytes("xx", 2));
        }
        assertTrue(inlet.isFull());
    }
}
