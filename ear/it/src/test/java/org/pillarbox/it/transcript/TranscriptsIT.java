package org.pillarbox.it.transcript;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.pillarbox.it.server.Pillarbox;
import org.pillarbox.it.server.WithServer;
import org.pillarbox.protocol.transcript.Transcripts;

@WithServer
class TranscriptsIT {
    @TestFactory
    Stream<DynamicTest> smtp(Pillarbox server) {
        return Transcripts.tests("smtp", () -> new DeployedStage(server));
    }

    @TestFactory
    Stream<DynamicTest> pop3(Pillarbox server) {
        return Transcripts.tests("pop3", () -> new DeployedStage(server));
    }

    @TestFactory
    Stream<DynamicTest> password(Pillarbox server) {
        return Transcripts.tests("password", () -> new DeployedStage(server));
    }

    @TestFactory
    Stream<DynamicTest> finger(Pillarbox server) {
        return Transcripts.tests("finger", () -> new DeployedStage(server));
    }
}
