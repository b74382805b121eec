package org.pillarbox.protocol.smtp;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.pillarbox.protocol.transcript.Transcript;
import org.pillarbox.protocol.transcript.Transcripts;

/** The conversations below {@code transcripts/smtp}, each with its rows in its file. */
class SmtpTranscriptsTest {
    @TestFactory
    Stream<DynamicTest> holdsWithWholePackets() {
        return Transcripts.tests("smtp", () -> new SmtpMemoryStage(1 << 16));
    }

    @TestFactory
    Stream<DynamicTest> holdsByteByByte() {
        return Transcripts.tests("smtp", () -> new SmtpMemoryStage(1));
    }

    @TestFactory
    Stream<DynamicTest> holdsThroughASocket() {
        Stream<Transcript> inTheClear = Transcripts.of("smtp").stream()
                .filter(t -> !t.shakesHands())
                .filter(t -> t.givens().stream().noneMatch(given -> given.startsWith("answers-wait")));
        return Transcripts.tests(inTheClear, SmtpLoopbackStage::new);
    }
}
