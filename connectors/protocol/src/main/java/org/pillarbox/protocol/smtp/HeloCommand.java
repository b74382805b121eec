package org.pillarbox.protocol.smtp;

import org.pillarbox.api.mail.Reply;

/** HELO: the peer names itself (RFC 5321 §4.1.1.1). */
final class HeloCommand implements SmtpCommand {
    @Override
    public Answer run(Arguments arguments, Conversation talk) throws CommandRefused {
        return talk.greetedBy(HeloName.of(arguments), false)
                .orElseGet(() -> Answer.of(Reply.of(250, "", talk.greeting().hostName())));
    }
}
