package org.pillarbox.outmail;

import org.pillarbox.api.mail.Content;
import org.pillarbox.api.mail.Envelope;
import org.pillarbox.api.mail.Reply;

/** A connection to a server, over which several messages may be sent one after another. Used by one thread. */
public interface SmtpConversation extends AutoCloseable {
    /**
     * Sends one message, its bytes unchanged, to all recipients of the envelope. A connection that breaks is a temporary reply to
     * those of whom nothing was known.
     *
     * @throws UnreadableContent when the bytes cannot be read; nobody has got the message
     */
    SendResult send(Envelope envelope, Content content) throws UnreadableContent;

    /**
     * Asks for what waits there (RFC 1985), outside of messages. A connection that breaks is a temporary reply.
     *
     * @param node a domain or node, without blanks
     */
    Reply etrn(String node);

    /** Whether another message can be sent. */
    boolean isOpen();

    /** Whether nobody between here and the server can read along. */
    boolean isEncrypted();

    /** Says good bye, where anybody listens. */
    @Override
    void close();
}
