package org.pillarbox.protocol.smtp;

/** QUIT: says goodbye and closes (RFC 5321 §4.1.1.10). */
final class QuitCommand implements SmtpCommand {
    @Override
    public Answer run(Arguments arguments, Conversation talk) throws CommandRefused {
        arguments.none();
        return Answer.close(Replies.BYE);
    }
}
