package org.pillarbox.protocol.smtp;

/** STARTTLS: goes on encrypted (RFC 3207 §4). */
final class StartTlsCommand implements SmtpCommand {
    @Override
    public Answer run(Arguments arguments, Conversation talk) throws CommandRefused {
        arguments.none();
        if (talk.connection().isEncrypted()) {
            throw new CommandRefused(Replies.TLS_ALREADY);
        }
        if (!talk.canStartTls()) {
            throw new CommandRefused(Replies.NO_TLS);
        }
        return Answer.startTls(Replies.GO_AHEAD_TLS);
    }
}
