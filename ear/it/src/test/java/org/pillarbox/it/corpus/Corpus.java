package org.pillarbox.it.corpus;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.pillarbox.it.server.Build;

/** The messages of the corpus, with line ends as a client sends them. */
public final class Corpus {
    private Corpus() {}

    /** All of them, in a fixed order. */
    public static List<Path> files() throws IOException {
        Path root = Build.project().resolve("ear/it/src/test/corpus");
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().matches(".*\\.(msg|eml)"))
                    .sorted()
                    .toList();
        }
    }

    /** A message with every line ended by CRLF, the last one too. */
    public static byte[] message(Path file) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int before = 0;
        for (byte octet : Files.readAllBytes(file)) {
            if (octet == '\n' && before != '\r') {
                out.write('\r');
            }
            out.write(octet);
            before = octet;
        }
        if (before != '\n') {
            out.write('\r');
            out.write('\n');
        }
        return out.toByteArray();
    }
}
