package org.pillarbox.message.edit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.pillarbox.api.mail.Content;
import org.pillarbox.message.compact.UnreadableRecord;

class PatchTest {
    @Property(tries = 300)
    void isReadTheSameInPiecesOfAnySize(
            @ForAll @Size(max = 200) byte[] original,
            @ForAll @Size(max = 6) List<@IntRange(max = 200) Integer> places,
            @ForAll @Size(max = 9) byte[] inserted,
            @ForAll @IntRange(min = 1, max = 20) int piece)
            throws IOException {
        Patch patch = patch(original.length, places, inserted);
        Content edited = patch.on(Messages.content(original));
        byte[] expected = applied(original, patch);
        assertEquals(expected.length, edited.size());
        ByteArrayOutputStream read = new ByteArrayOutputStream();
        ByteBuffer buffer = ByteBuffer.allocate(piece);
        while (edited.read(read.size(), buffer) > 0) {
            read.write(buffer.array(), 0, buffer.position());
            buffer.clear();
        }
        assertArrayEquals(expected, read.toByteArray());
        assertEquals(original.length + patch.growth(), edited.size());
        assertArrayEquals(applied(original, patch), applied(original, PatchCodec.decode(PatchCodec.encode(patch))));
    }

    private static Patch patch(int size, List<Integer> places, byte[] inserted) {
        List<Splice> splices = new ArrayList<>();
        long end = 0;
        for (int place : places.stream().sorted(Comparator.naturalOrder()).toList()) {
            if (place >= end && place < size) {
                splices.add(new Splice(place, Math.min(place % 4, size - place), inserted));
                end = splices.get(splices.size() - 1).end();
            }
        }
        return new Patch(splices);
    }

    private static byte[] applied(byte[] original, Patch patch) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int at = 0;
        for (Splice splice : patch.splices()) {
            out.write(original, at, (int) splice.offset() - at);
            out.writeBytes(splice.inserted());
            at = (int) splice.end();
        }
        out.write(original, at, original.length - at);
        return out.toByteArray();
    }

    @Test
    void refusesSplicesThatOverlapOrLieBehindTheEnd() {
        Splice one = new Splice(5, 3, new byte[0]);
        assertThrows(IllegalArgumentException.class, () -> new Patch(List.of(one, new Splice(7, 0, new byte[0]))));
        Patch patch = new Patch(List.of(one));
        Content shorter = Messages.content(new byte[7]);
        assertThrows(IllegalArgumentException.class, () -> patch.on(shorter));
    }

    @Test
    void refusesRecordsThatAreNone() {
        byte[] good = PatchCodec.encode(new Patch(List.of(new Splice(5, 3, new byte[] {1, 2}))));
        for (int length = 0; length < good.length; length++) {
            byte[] cut = Arrays.copyOf(good, length);
            assertThrows(UnreadableRecord.class, () -> PatchCodec.decode(cut));
        }
        good[0] = 9;
        assertThrows(UnreadableRecord.class, () -> PatchCodec.decode(good));
    }
}
