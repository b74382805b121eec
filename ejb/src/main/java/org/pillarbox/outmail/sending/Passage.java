package org.pillarbox.outmail.sending;

import org.pillarbox.api.mail.Content;
import org.pillarbox.outmail.SendResult;
import org.pillarbox.outmail.UnreadableContent;
import org.pillarbox.queue.Claim;

/** An open way to a destination, over which several messages may be sent one after another. Used by one thread. */
public interface Passage extends AutoCloseable {
    /**
     * Sends one message, its bytes unchanged, to all recipients of the claim. What breaks is a temporary reply to those of whom
     * nothing was known.
     *
     * @throws UnreadableContent when the bytes cannot be read; nobody has got the message
     */
    SendResult send(Claim claim, Content content) throws UnreadableContent;

    /** Whether another message can be sent. */
    boolean isOpen();

    @Override
    void close();
}
