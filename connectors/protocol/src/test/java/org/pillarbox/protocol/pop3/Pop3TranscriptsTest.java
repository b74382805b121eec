package org.pillarbox.protocol.pop3;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.pillarbox.protocol.transcript.Transcripts;

/** The conversations below {@code transcripts/pop3}, each with its rows in its file. */
class Pop3TranscriptsTest {
    @TestFactory
    Stream<DynamicTest> holdsWithWholePackets() {
        return Transcripts.tests("pop3", () -> new Pop3MemoryStage(1 << 16));
    }

    @TestFactory
    Stream<DynamicTest> holdsByteByByte() {
        return Transcripts.tests("pop3", () -> new Pop3MemoryStage(1));
    }
}
