package org.pillarbox.protocol.smtp;

/** NOOP: nothing, with any argument (RFC 5321 §4.1.1.9). */
final class NoopCommand implements SmtpCommand {
    @Override
    public Answer run(Arguments arguments, Conversation talk) {
        return Answer.of(Replies.OK);
    }
}
