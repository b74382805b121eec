package org.pillarbox.message.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.apache.james.mime4j.stream.RecursionMode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Real and broken mail: every byte outside of the edit is where it was, and another program still sees the same parts. */
class EditedCorpusTest {
    private static final Path CORPUS = Path.of("../ear/it/src/test/corpus");
    private static final List<Signature> SIGNATURES = List.of(
            Messages.SIGNATURE,
            Signature.of("\u041f\u0440\u0438\u0432\u0435\u0442 \u20ac", "").orElseThrow());

    static List<Path> messages() throws IOException {
        try (Stream<Path> files = Files.walk(CORPUS)) {
            return files.filter(file -> file.toString().matches(".*\\.(msg|eml)"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("messages")
    @Tag("USR-451")
    @Tag("USR-460")
    void isTheSameOutsideOfTheEdit(Path file) throws IOException, MimeException {
        byte[] before = Files.readAllBytes(file);
        for (Signature signature : SIGNATURES) {
            EditOrder order = new EditOrder(
                    Optional.of(signature),
                    address -> Optional.of(new Mailbox("", address)),
                    List.of(new HeaderLine("Organisation", "Acme %N")),
                    new Originator("", ""),
                    true);
            Patch patch = Messages.plan(before, order);
            byte[] after = Messages.bytes(patch.on(Messages.content(before)));
            assertEquals(
                    patch.splices().size(),
                    Messages.plan(before, order).splices().size());
            checkUndone(before, after, patch);
            assertEquals(shape(before), shape(after));
        }
    }

    /** Taking out what came and putting back what went gives the original. */
    private static void checkUndone(byte[] before, byte[] after, Patch patch) {
        long grown = 0;
        int kept = 0;
        for (Splice splice : patch.splices()) {
            int start = (int) (splice.offset() + grown);
            assertTrue(Arrays.equals(before, kept, (int) splice.offset(), after, (int) (kept + grown), start));
            assertTrue(Arrays.equals(
                    after, start, start + splice.inserted().length, splice.inserted(), 0, splice.inserted().length));
            grown += splice.growth();
            kept = (int) splice.end();
        }
        assertTrue(Arrays.equals(before, kept, before.length, after, (int) (kept + grown), after.length));
    }

    /** The parts as Mime4J sees them: their depth and kind. */
    private static List<String> shape(byte[] message) throws IOException, MimeException {
        MimeTokenStream stream = new MimeTokenStream(MimeConfig.PERMISSIVE);
        stream.setRecursionMode(RecursionMode.M_NO_RECURSE);
        stream.parse(new ByteArrayInputStream(message));
        List<String> shape = new ArrayList<>();
        for (EntityState state = stream.getState(); state != EntityState.T_END_OF_STREAM; state = stream.next()) {
            switch (state) {
                case T_BODY, T_START_MULTIPART ->
                    shape.add(state + " " + stream.getBodyDescriptor().getMimeType());
                case T_END_MULTIPART -> shape.add(state.name());
                default -> {}
            }
        }
        return shape;
    }

    @Test
    @Tag("USR-447")
    void whatIsSoundIsSigned() throws IOException {
        int signed = 0;
        for (Path file : messages()) {
            Patch patch = Messages.plan(Files.readAllBytes(file), Messages.signing(Messages.SIGNATURE));
            signed += patch.isNone() ? 0 : 1;
        }
        // The rest are broken on purpose, reports, or mailbox files with a line in front of their header.
        assertTrue(signed >= 60, signed + " of " + messages().size());
    }
}
