package org.pillarbox.inmail.routing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pillarbox.api.mail.MessageSink;

class FromLineFilterTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "From ann@x.example Tue Jan 13 09:20:03 1998~Date: x~~text~From here | Date: x~~text~From here",
                "From: ann@example.com~~From x~ | From: ann@example.com~~From x~",
                "Date: x~From ann~ | Date: x~From ann~",
                "Fro | Fro",
                "From | From",
                "Frosch: x~ | Frosch: x~",
                "'' | ''"
            })
    @Tag("EXT-095")
    @Tag("EXT-096")
    void takesOffAFirstLineThatIsNoFieldWhateverTheChunks(String message, String expected) throws IOException {
        byte[] bytes = message.replace("~", "\r\n").getBytes(StandardCharsets.US_ASCII);
        for (int size : List.of(1, 3, 5, 1000)) {
            Collecting collecting = new Collecting();
            FromLineFilter filter = new FromLineFilter(collecting);
            for (int at = 0; at < bytes.length; at += size) {
                filter.write(ByteBuffer.wrap(bytes, at, Math.min(size, bytes.length - at)));
            }
            filter.end();
            assertEquals(expected.replace("~", "\r\n"), collecting.bytes.toString(StandardCharsets.US_ASCII));
            assertEquals(collecting.bytes.size(), filter.size());
        }
    }

    private static final class Collecting implements MessageSink {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        @Override
        public void write(ByteBuffer some) {
            while (some.hasRemaining()) {
                bytes.write(some.get());
            }
        }

        @Override
        public long size() {
            return bytes.size();
        }

        @Override
        public void discard() {
            bytes.reset();
        }
    }
}
