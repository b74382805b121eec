package org.pillarbox.protocol.transcript;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/** Finds the transcripts of a protocol, in a folder of classes or in the test jar. */
public final class Transcripts {
    private Transcripts() {}

    /** All transcripts of a protocol, by name. */
    public static List<Transcript> of(String protocol) {
        URL folder = Transcripts.class.getResource("/transcripts/" + protocol);
        if (folder == null) {
            throw new IllegalArgumentException("no transcripts of " + protocol);
        }
        try {
            URI uri = folder.toURI();
            if (!uri.getScheme().equals("jar")) {
                return all(protocol, Path.of(uri));
            }
            try (FileSystem jar = FileSystems.newFileSystem(uri, Map.of())) {
                return all(protocol, jar.getPath("/transcripts/" + protocol));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A test for each transcript of a protocol, each on a stage of its own. */
    public static Stream<DynamicTest> tests(String protocol, Supplier<? extends TranscriptStage> stages) {
        return tests(of(protocol).stream(), stages);
    }

    /** A test for each of these transcripts, each on a stage of its own. */
    public static Stream<DynamicTest> tests(Stream<Transcript> chosen, Supplier<? extends TranscriptStage> stages) {
        return chosen.map(t ->
                DynamicTest.dynamicTest(t.displayName(), t.source(), () -> TranscriptPlayer.play(t, stages.get())));
    }

    private static List<Transcript> all(String protocol, Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(f -> f.toString().endsWith(".txt"))
                    .sorted()
                    .map(f -> read(protocol + "/" + f.getFileName().toString().replace(".txt", ""), f))
                    .toList();
        }
    }

    private static Transcript read(String name, Path file) {
        try {
            return TranscriptReader.read(name, file.toUri(), Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
