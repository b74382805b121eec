package org.pillarbox.protocol.password;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.pillarbox.protocol.transcript.Transcripts;

/** The conversations below {@code transcripts/password}, each with its rows in its file. */
class PasswordTranscriptsTest {
    @TestFactory
    Stream<DynamicTest> holdsWithWholePackets() {
        return Transcripts.tests("password", () -> new PasswordMemoryStage(1 << 16));
    }

    @TestFactory
    Stream<DynamicTest> holdsByteByByte() {
        return Transcripts.tests("password", () -> new PasswordMemoryStage(1));
    }
}
