package org.pillarbox.outmail.sending;

import java.util.function.UnaryOperator;
import org.pillarbox.api.mail.Content;
import org.pillarbox.api.mail.Envelope;
import org.pillarbox.outmail.SendResult;
import org.pillarbox.outmail.SmtpConversation;
import org.pillarbox.outmail.UnreadableContent;
import org.pillarbox.queue.Claim;

/** To another server by SMTP. */
public final class SmtpPassage implements Passage {
    private final SmtpConversation conversation;
    private final UnaryOperator<Envelope> change;

    /** @param change what the other server is told instead of the envelope that a message came by */
    public SmtpPassage(SmtpConversation conversation, UnaryOperator<Envelope> change) {
        this.conversation = conversation;
        this.change = change;
    }

    /** With the envelope that a message came by. */
    public SmtpPassage(SmtpConversation conversation) {
        this(conversation, UnaryOperator.identity());
    }

    @Override
    public SendResult send(Claim claim, Content content) throws UnreadableContent {
        Envelope told = change.apply(claim.envelope());
        SendResult result = conversation.send(told, content);
        // Reports that the other server makes go to the path it was told: the sender of before has to hear from here.
        boolean sameSender = told.reversePath().equals(claim.envelope().reversePath());
        return sameSender ? result : new SendResult(result.replies(), false, result.broken(), result.line());
    }

    @Override
    public boolean isOpen() {
        return conversation.isOpen();
    }

    @Override
    public void close() {
        conversation.close();
    }
}
