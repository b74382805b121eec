package org.pillarbox.it.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.pillarbox.it.client.Pop3Client;
import org.pillarbox.it.client.SmtpClient;
import org.pillarbox.it.server.Pillarbox;
import org.pillarbox.it.server.WithServer;

@WithServer
class CorpusIT {
    @AfterEach
    void trim(Pillarbox server) {
        server.trimBlankLines(true);
    }

    /** Sends all first, in one session, then looks at each as it comes back. */
    @TestFactory
    @Tag("SRV-135")
    Stream<DynamicTest> everyMessageComesBackByteForByte(Pillarbox server) throws IOException {
        server.trimBlankLines(false);
        List<Path> files = Corpus.files();
        assertEquals(135, files.size());
        String user = server.accounts().fresh();
        try (SmtpClient smtp = server.smtp()) {
            for (Path file : files) {
                String reply = smtp.send("sender@elsewhere.example", server.address(user), Corpus.message(file));
                assertTrue(reply.startsWith("250"), file + ": " + reply);
            }
        }
        Pop3Client pop3 = server.pop3With(files.size(), user);
        return IntStream.range(0, files.size())
                .mapToObj(index -> dynamicTest(
                        files.get(index).getFileName().toString(),
                        () -> TracePrefix.assertOnlyTraceAdded(
                                Corpus.message(files.get(index)), pop3.retrieve(index + 1))))
                .onClose(pop3::quit);
    }
}
