package org.pillarbox.message;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.pillarbox.api.mail.Content;

/** Finds the Message-ID of stored mail, for reports about it. */
public final class MessageIds {
    private static final int BLOCK = 8 << 10;

    private MessageIds() {}

    /** Empty where there is none, or it cannot be read, for whatever reason: the note of a server's answer does not wait for it. */
    public static String of(Content content) {
        HeaderScanner scanner = new HeaderScanner();
        ByteBuffer block = ByteBuffer.allocate(BLOCK);
        try {
            for (long at = 0; at < content.size() && !scanner.isDone(); at += block.limit()) {
                if (content.read(at, block.clear()) <= 0) {
                    break;
                }
                scanner.scan(block.flip());
            }
        } catch (IOException | RuntimeException unreadable) {
            return "";
        }
        return scanner.fields().messageId().orElse("");
    }
}
