package org.pillarbox.protocol.transcript;

import java.io.IOException;
import java.util.Optional;
import org.junit.jupiter.api.Assertions;

/** Plays one transcript on one stage. */
public final class TranscriptPlayer {
    private final Transcript transcript;
    private final TranscriptStage stage;
    private final TranscriptPeer peer;

    private TranscriptPlayer(Transcript transcript, TranscriptStage stage, TranscriptPeer peer) {
        this.transcript = transcript;
        this.stage = stage;
        this.peer = peer;
    }

    /** Plays it to its end, or fails with the line of the file that did not hold. */
    public static void play(Transcript transcript, TranscriptStage stage) throws IOException {
        try (TranscriptPeer peer = stage.open(transcript)) {
            TranscriptPlayer player = new TranscriptPlayer(transcript, stage, peer);
            for (TranscriptStep step : transcript.steps()) {
                player.take(step);
            }
            Optional<String> more = peer.unread();
            Assertions.assertTrue(more.isEmpty(), () -> transcript.name() + ": unexpected at the end: " + more.get());
        } finally {
            stage.end();
        }
    }

    private void take(TranscriptStep step) throws IOException {
        if (step instanceof TranscriptStep.Send send) {
            peer.send(send.bytes());
        } else if (step instanceof TranscriptStep.Handshake) {
            peer.handshake();
        } else if (step instanceof TranscriptStep.Drop) {
            peer.close();
        } else if (step instanceof TranscriptStep.Expect expect) {
            for (int i = 0; i < expect.times(); i++) {
                expect(expect);
            }
        } else if (step instanceof TranscriptStep.SkipTo skip) {
            skipTo(skip);
        } else if (step instanceof TranscriptStep.ExpectClosed) {
            Optional<String> more = next(step);
            Assertions.assertTrue(more.isEmpty(), () -> where(step) + "not closed but: " + more.get());
        } else if (step instanceof TranscriptStep.Then then) {
            stage.check(then.fact());
        }
    }

    private void expect(TranscriptStep.Expect expect) throws IOException {
        Optional<String> got = next(expect);
        boolean fits =
                got.filter(line -> LinePattern.fits(expect.pattern(), line)).isPresent();
        Assertions.assertTrue(
                fits, () -> where(expect) + "expected: " + expect.pattern() + "  but was: " + got.orElse("(closed)"));
    }

    private void skipTo(TranscriptStep.SkipTo skip) throws IOException {
        Optional<String> got = next(skip);
        while (got.isPresent() && !LinePattern.fits(skip.pattern(), got.get())) {
            got = next(skip);
        }
        Assertions.assertTrue(got.isPresent(), () -> where(skip) + "never came: " + skip.pattern());
    }

    private Optional<String> next(TranscriptStep step) {
        try {
            return peer.line();
        } catch (IOException silent) {
            throw new AssertionError(where(step) + silent.getMessage(), silent);
        }
    }

    private String where(TranscriptStep step) {
        return transcript.name() + ".txt:" + step.line() + ": ";
    }
}
