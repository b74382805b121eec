package org.pillarbox.protocol.smtp;

/** EXPN: refused, since it gives addresses away (RFC 5321 §3.5.2, §7.3). */
final class ExpnCommand implements SmtpCommand {
    @Override
    public Answer run(Arguments arguments, Conversation talk) {
        return Answer.of(Replies.NO_EXPN);
    }
}
