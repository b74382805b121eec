package org.pillarbox.protocol.pop3;

import java.util.Optional;
import org.pillarbox.api.pop3.MaildropMessage;

/** TOP (RFC 1939 §7): a message's header and the first lines of its body. */
final class TopCommand implements Pop3Command {
    @Override
    public Pop3Reply run(Pop3Arguments arguments, Conversation conversation) throws Refusal {
        String[] words = arguments.words(2);
        OpenMaildrop maildrop = conversation.maildrop();
        MaildropMessage message = maildrop.message(maildrop.number(words[0]));
        TopLimit limit = new TopLimit(Pop3Arguments.number(words[1]));
        return RetrCommand.send(message, conversation, Optional.of(limit));
    }
}
