package org.pillarbox.protocol.finger;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.pillarbox.protocol.transcript.Transcripts;

/** The questions below {@code transcripts/finger}, each with its rows in its file. */
class FingerTranscriptsTest {
    @TestFactory
    Stream<DynamicTest> holdsWithWholePackets() {
        return Transcripts.tests("finger", () -> new FingerMemoryStage(1 << 16));
    }

    @TestFactory
    Stream<DynamicTest> holdsByteByByte() {
        return Transcripts.tests("finger", () -> new FingerMemoryStage(1));
    }
}
