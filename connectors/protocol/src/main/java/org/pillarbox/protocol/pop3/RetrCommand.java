package org.pillarbox.protocol.pop3;

import java.io.IOException;
import java.util.Optional;
import org.pillarbox.api.mail.Content;
import org.pillarbox.api.pop3.MaildropMessage;

/** RETR (RFC 1939 §5): a whole message. */
final class RetrCommand implements Pop3Command {
    @Override
    public Pop3Reply run(Pop3Arguments arguments, Conversation conversation) throws Refusal {
        OpenMaildrop maildrop = conversation.maildrop();
        MaildropMessage message = maildrop.message(maildrop.number(arguments.one()));
        return send(message, conversation, Optional.empty());
    }

    /** The reply that holds the message, up to a limit; nothing is promised before its first octets have been read. */
    static Pop3Reply send(MaildropMessage message, Conversation conversation, Optional<TopLimit> limit) {
        try {
            Optional<Content> content =
                    conversation.listener().content(conversation.maildrop().maildrop(), message);
            if (content.isEmpty()) {
                return new Pop3Reply.Err(ResponseCode.SYS_PERM, "The message is no longer there");
            }
            String status = limit.isPresent()
                    ? "+OK The top follows"
                    : "+OK " + content.get().size() + " octets";
            return new Pop3Reply.Stream(MessageSource.open(content.get(), status, limit));
        } catch (IOException unreadable) {
            return new Pop3Reply.Err(ResponseCode.SYS_TEMP, "The message cannot be read now");
        }
    }
}
