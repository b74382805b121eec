package org.pillarbox.protocol.smtp;

import java.time.Duration;
import java.util.Optional;
import org.pillarbox.api.mail.Reply;

/**
 * What the session does next.
 *
 * @param reply what to say, if anything now
 * @param intake what reads on; empty for the next command
 * @param line what becomes of the line after the reply
 * @param delay how long the peer waits for the reply; nothing is read meanwhile
 */
record Answer(Optional<Reply> reply, Optional<Intake> intake, Line line, Duration delay) {
    enum Line {
        STAYS,
        TURNS_TO_TLS,
        CLOSES
    }

    private Answer(Optional<Reply> reply, Optional<Intake> intake, Line line) {
        this(reply, intake, line, Duration.ZERO);
    }

    static Answer of(Reply reply) {
        return new Answer(Optional.of(reply), Optional.empty(), Line.STAYS);
    }

    /** Says something and reads what follows with this. */
    static Answer readOn(Reply reply, Intake intake) {
        return new Answer(Optional.of(reply), Optional.of(intake), Line.STAYS);
    }

    /** Reads on in silence. */
    static Answer readOn(Intake intake) {
        return new Answer(Optional.empty(), Optional.of(intake), Line.STAYS);
    }

    static Answer startTls(Reply reply) {
        return new Answer(Optional.of(reply), Optional.empty(), Line.TURNS_TO_TLS);
    }

    static Answer close(Reply reply) {
        return new Answer(Optional.of(reply), Optional.empty(), Line.CLOSES);
    }

    /** The same, said later. */
    Answer after(Duration time) {
        return new Answer(reply, intake, line, time);
    }
}
