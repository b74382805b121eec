package org.pillarbox.protocol.transcript;

import java.io.IOException;

/** Where conversations are held: sets up what they take as given, and looks behind the protocol. */
public interface TranscriptStage {
    /**
     * Opens the line, with everything prepared that the transcript takes as given.
     *
     * @throws org.opentest4j.TestAbortedException when this stage cannot prepare it; the test counts as skipped
     */
    TranscriptPeer open(Transcript transcript) throws IOException;

    /**
     * Fails unless the fact of a {@code then:} line holds.
     *
     * @throws org.opentest4j.TestAbortedException when this stage cannot see it
     */
    void check(String fact);

    /** The conversation is over, however it ended. */
    default void end() {}
}
