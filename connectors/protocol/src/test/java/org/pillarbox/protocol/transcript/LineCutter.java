package org.pillarbox.protocol.transcript;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;

/** Cuts what the server says into lines, and does not let another line end than CRLF pass. */
final class LineCutter {
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private final Queue<String> lines = new ArrayDeque<>();

    void add(byte[] bytes, int count) throws IOException {
        for (int i = 0; i < count; i++) {
            line.write(bytes[i]);
            if (bytes[i] == '\n') {
                String text = line.toString(StandardCharsets.UTF_8);
                line.reset();
                if (!text.endsWith("\r\n")) {
                    throw new IOException("a line of the server ends without CRLF: " + text);
                }
                lines.add(text.substring(0, text.length() - 2));
            }
        }
    }

    Optional<String> next() {
        return Optional.ofNullable(lines.poll());
    }
}
