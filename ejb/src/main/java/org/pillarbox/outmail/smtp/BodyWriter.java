package org.pillarbox.outmail.smtp;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.pillarbox.api.mail.Content;
import org.pillarbox.message.mime.SevenBit;

/** Sends the bytes of a message, block by block. */
final class BodyWriter {
    private static final int BLOCK = 32 << 10;

    private final Block line;

    /** Each block goes to the line at once, as an own wait for the other side. */
    BodyWriter(Block line) {
        this.line = line;
    }

    /** As they are, for BDAT. */
    void plain(Content content) throws IOException {
        copy(content, line);
    }

    /**
     * For DATA: a dot at the beginning of a line is doubled, behind a bare line feed as well, so that nothing in a message can be
     * taken for its end; then comes that end.
     */
    void stuffed(Content content) throws IOException {
        Stuffing stuffing = new Stuffing();
        copy(content, stuffing);
        stuffing.end();
    }

    /** The same, with a message put into seven bits. */
    void stuffed(SevenBit message) throws IOException {
        Stuffing stuffing = new Stuffing();
        message.writeTo(new OutputStream() {
            @Override
            public void write(int each) throws IOException {
                stuffing.take(new byte[] {(byte) each}, 1);
            }

            @Override
            public void write(byte[] bytes, int from, int length) throws IOException {
                stuffing.take(from == 0 ? bytes : Arrays.copyOfRange(bytes, from, from + length), length);
            }
        });
        stuffing.end();
    }

    /** Takes bytes; what is behind the length is not meant. */
    interface Block {
        void take(byte[] bytes, int length) throws IOException;
    }

    private final class Stuffing implements Block {
        private final byte[] out = new byte[BLOCK];
        private int filled;
        private boolean atLineStart = true;
        private boolean afterReturn;
        private boolean afterLineFeed = true;

        @Override
        public void take(byte[] bytes, int length) throws IOException {
            for (int i = 0; i < length; i++) {
                if (afterLineFeed && bytes[i] == '.') {
                    put((byte) '.');
                }
                put(bytes[i]);
                afterLineFeed = bytes[i] == '\n';
                atLineStart = afterLineFeed && afterReturn;
                afterReturn = bytes[i] == '\r';
            }
        }

        void end() throws IOException {
            String end = atLineStart ? ".\r\n" : "\r\n.\r\n";
            for (byte each : end.getBytes(StandardCharsets.US_ASCII)) {
                put(each);
            }
            flush();
        }

        private void put(byte each) throws IOException {
            if (filled == out.length) {
                flush();
            }
            out[filled++] = each;
        }

        private void flush() throws IOException {
            line.take(out, filled);
            filled = 0;
        }
    }

    private static void copy(Content content, Block to) throws IOException {
        ByteBuffer block = ByteBuffer.allocate(BLOCK);
        for (long at = 0; at < content.size(); at += block.position()) {
            ContentInput.read(content, at, block.clear());
            to.take(block.array(), block.position());
        }
    }
}
