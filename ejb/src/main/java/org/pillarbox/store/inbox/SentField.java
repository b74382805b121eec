package org.pillarbox.store.inbox;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Optional;
import org.pillarbox.api.mail.Content;
import org.pillarbox.message.HeaderScanner;

/** The Date field of a stored message as it was written, which the index does not keep. */
public final class SentField {
    private static final int CHUNK = 8192;

    /** A list shows fifty messages; none of them is worth more reading than this. */
    private static final int MOST_READ = 8 * CHUNK;

    private static final int LONGEST = 60;

    private SentField() {}

    /** In one line of bounded length; empty where there is none, or the bytes cannot be read. */
    public static Optional<String> of(Content content) {
        HeaderScanner scanner = new HeaderScanner();
        ByteBuffer chunk = ByteBuffer.allocate(CHUNK);
        long position = 0;
        try {
            int read;
            while (!scanner.isDone() && position < MOST_READ && (read = content.read(position, chunk)) > 0) {
                position += read;
                scanner.scan(chunk.flip());
                chunk.clear();
            }
        } catch (IOException damaged) {
            return Optional.empty();
        }
        return scanner.fields().date().map(SentField::oneLine);
    }

    private static String oneLine(String field) {
        String clean = field.replaceAll("[\\p{Cntrl}\\p{Cf}\\s]+", " ").strip();
        return clean.length() <= LONGEST ? clean : clean.substring(0, LONGEST);
    }
}
