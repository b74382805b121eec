package org.pillarbox.outmail.smtp;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.pillarbox.api.mail.Content;
import org.pillarbox.api.mail.Envelope;
import org.pillarbox.api.mail.Reply;
import org.pillarbox.outmail.SendResult;
import org.pillarbox.outmail.SmtpConversation;
import org.pillarbox.outmail.UnreadableContent;

/** A line on which everything up to the first MAIL was said. */
final class Conversation implements SmtpConversation {
    private static final Duration GOOD_BYE = Duration.ofSeconds(10);
    private static final int CLOSING = 421;

    private final SmtpLine line;
    private final Offers offers;
    private final TimeOuts times;
    private final String words;

    /** @param words how the line is secured */
    Conversation(SmtpLine line, Offers offers, TimeOuts times, String words) {
        this.line = line;
        this.offers = offers;
        this.times = times;
        this.words = words;
    }

    @Override
    public SendResult send(Envelope envelope, Content content) throws UnreadableContent {
        Transaction transaction = new Transaction(line, offers, times, envelope, content);
        List<Reply> replies = transaction.run();
        if (replies.stream().anyMatch(reply -> reply.code() == CLOSING)) {
            line.close();
        }
        return new SendResult(replies, offers.has("DSN"), transaction.broken(), words);
    }

    @Override
    public Reply etrn(String node) {
        try {
            line.say("ETRN " + node, times.command());
            return line.reply(times.command());
        } catch (IOException broken) {
            line.close();
            return Reply.of(CLOSING, "4.4.2", "The connection broke: " + Words.of(broken));
        }
    }

    @Override
    public boolean isEncrypted() {
        return line.tls().isPresent();
    }

    @Override
    public boolean isOpen() {
        return line.isOpen();
    }

    @Override
    public void close() {
        try {
            if (line.isOpen()) {
                line.say("QUIT", GOOD_BYE);
                line.reply(GOOD_BYE);
            }
        } catch (IOException gone) {
            // All that was to be said was said.
            return;
        } finally {
            line.close();
        }
    }
}
