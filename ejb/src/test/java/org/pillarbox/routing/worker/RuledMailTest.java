package org.pillarbox.routing.worker;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.pillarbox.protocol.transcript.Transcripts;

/** The conversations below {@code transcripts/smtp-rules}: SMTP with rules, from the first line to the mailbox. */
class RuledMailTest {
    @TestFactory
    Stream<DynamicTest> holds() {
        return Transcripts.tests("smtp-rules", RuledMailStage::new);
    }
}
