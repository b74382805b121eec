package org.pillarbox.protocol.smtp;

/** RSET: forgets the transaction, in whatever state (RFC 5321 §4.1.1.5). */
final class RsetCommand implements SmtpCommand {
    @Override
    public Answer run(Arguments arguments, Conversation talk) throws CommandRefused {
        arguments.none();
        talk.abandon();
        return Answer.of(Replies.OK);
    }
}
