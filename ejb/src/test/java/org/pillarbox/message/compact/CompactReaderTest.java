package org.pillarbox.message.compact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class CompactReaderTest {
    @Property
    void givesBackWhatWasWritten(
            @ForAll @LongRange(min = 0) long number,
            @ForAll boolean flag,
            @ForAll List<@StringLength(max = 50) String> texts) {
        List<String> whole =
                texts.stream().map(CompactReaderTest::withoutHalfCharacters).toList();
        CompactWriter out = new CompactWriter();
        out.number(number)
                .flag(flag)
                .each(whole, out::text)
                .optional(whole.stream().findFirst(), out::text);
        out.moment(Instant.ofEpochMilli(7));
        CompactReader in = new CompactReader(out.toBytes());
        assertEquals(number, in.number());
        assertEquals(flag, in.flag());
        assertEquals(whole, in.each(in::text));
        assertEquals(whole.stream().findFirst(), in.optional(in::text));
        assertEquals(Instant.ofEpochMilli(7), in.moment());
        in.end();
    }

    @Property
    void refusesWhatDoesNotFitAndNothingElse(@ForAll byte[] bytes) {
        CompactReader in = new CompactReader(bytes);
        try {
            in.each(in::text);
            in.optional(in::number);
        } catch (UnreadableRecord expected) {
            assertEquals(UnreadableRecord.class, expected.getClass());
        }
    }

    @Test
    void doesNotBelieveALengthBeyondTheRecord() {
        byte[] bytes = new CompactWriter().number(Long.MAX_VALUE).toBytes();
        assertThrows(UnreadableRecord.class, () -> new CompactReader(bytes).text());
        CompactReader list = new CompactReader(bytes);
        assertThrows(UnreadableRecord.class, () -> list.each(list::text));
        assertEquals(Optional.empty(), new CompactReader(new byte[] {0}).optional(() -> "x"));
    }

    private static String withoutHalfCharacters(String text) {
        return text.codePoints()
                .filter(c -> Character.getType(c) != Character.SURROGATE)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
