package org.pillarbox.protocol.pop3;

import java.io.IOException;
import java.util.Optional;
import org.pillarbox.api.mail.Content;
import org.pillarbox.api.pop3.Maildrop;
import org.pillarbox.api.pop3.MaildropMessage;

/** RETR (RFC 1939 §5): a whole message. */
final class RetrCommand implements Pop3Command {
    private static final int CRLF_BYTES = 2;

    @Override
    public Pop3Reply run(Pop3Arguments arguments, Conversation conversation) throws Refusal {
        OpenMaildrop maildrop = conversation.maildrop();
        MaildropMessage message = maildrop.message(maildrop.number(arguments.one()));
        return send(message, conversation, Optional.empty());
    }

    private static MessageSource whole(Content content, MaildropMessage message, Conversation conversation)
            throws IOException {
        Maildrop maildrop = conversation.maildrop().maildrop();
        // What stands for a damaged message is of another size than was listed.
        boolean asListed = Math.abs(message.size() - content.size()) <= CRLF_BYTES;
        String status = "+OK " + (asListed ? message.size() : content.size()) + " octets";
        return MessageSource.open(content, status, Optional.empty())
                .whenRead(() -> conversation.listener().retrieved(maildrop, message, content));
    }

    /** The reply that holds the message, up to a limit; nothing is promised before its first octets have been read. */
    static Pop3Reply send(MaildropMessage message, Conversation conversation, Optional<TopLimit> limit) {
        try {
            Optional<Content> content =
                    conversation.listener().content(conversation.maildrop().maildrop(), message);
            if (content.isEmpty()) {
                return new Pop3Reply.Err(ResponseCode.SYS_PERM, "The message is no longer there");
            }
            return new Pop3Reply.Stream(
                    limit.isPresent()
                            ? MessageSource.open(content.get(), "+OK The top follows", limit)
                            : whole(content.get(), message, conversation));
        } catch (IOException unreadable) {
            return new Pop3Reply.Err(ResponseCode.SYS_TEMP, "The message cannot be read now");
        }
    }
}
