package org.pillarbox.protocol.smtp;

import java.util.Optional;
import org.pillarbox.api.mail.Reply;

/**
 * What the session does next.
 *
 * @param reply what to say, if anything now
 * @param intake what reads on; empty for the next command
 * @param line what becomes of the line after the reply
 */
record Answer(Optional<Reply> reply, Optional<Intake> intake, Line line) {
    enum Line {
        STAYS,
        TURNS_TO_TLS,
        CLOSES
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
}
