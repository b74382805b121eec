package org.pillarbox.outmail.smtp;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.pillarbox.api.mail.Content;
import org.pillarbox.api.mail.Envelope;
import org.pillarbox.api.mail.EnvelopeRecipient;
import org.pillarbox.api.mail.Reply;
import org.pillarbox.message.mime.NotConvertible;
import org.pillarbox.message.mime.SevenBit;
import org.pillarbox.outmail.UnreadableContent;

/** One message over a line: MAIL, RCPT and the content. Each recipient has its reply at the end, whatever happens. */
final class Transaction {
    /** So many commands are under way at most, so that neither side waits for the other to read (RFC 2920 §3.1). */
    private static final int AT_ONCE = 50;

    private static final Reply NO_UTF8 = Reply.of(553, "5.6.7", "The server takes no international addresses");

    private final SmtpLine line;
    private final Offers offers;
    private final TimeOuts times;
    private final Envelope envelope;
    private final Content content;
    private final Reply[] replies;
    private Optional<SevenBit> converted = Optional.empty();
    private boolean begun;
    private Optional<IOException> broken = Optional.empty();

    Transaction(SmtpLine line, Offers offers, TimeOuts times, Envelope envelope, Content content) {
        this.line = line;
        this.offers = offers;
        this.times = times;
        this.envelope = envelope;
        this.content = content;
        this.replies = new Reply[envelope.recipients().size()];
    }

    List<Reply> run() throws UnreadableContent {
        try {
            refuseUnfit();
            boolean whole = line.within(times.whole(size()), this::upToEnd);
            if (whole) {
                Reply end = line.reply(times.end());
                begun = end.code() / 100 != 2;
                settle(known(end));
            }
            if (begun) {
                answer("RSET");
            }
        } catch (UnreadableContent | RuntimeException damaged) {
            // Not even QUIT may follow: the server would take it for a part of the message.
            line.close();
            throw damaged;
        } catch (IOException lost) {
            line.close();
            broken = Optional.of(lost);
            settle(Reply.of(421, "4.4.2", "The connection was lost: " + Words.of(lost)));
        }
        return Arrays.asList(replies);
    }

    /** How the connection broke; empty when it did not. */
    Optional<IOException> broken() {
        return broken;
    }

    /** What the server cannot carry is never shown to it. */
    private void refuseUnfit() throws IOException {
        convert();
        if (!offers.has("SMTPUTF8")) {
            boolean all = envelope.international()
                    || envelope.reversePath()
                            .address()
                            .filter(a -> a.isInternational())
                            .isPresent();
            for (int i = 0; i < replies.length; i++) {
                if (replies[i] == null && (all || recipient(i).address().isInternational())) {
                    replies[i] = NO_UTF8;
                }
            }
        }
    }

    /** What goes over the line at most: a byte takes three in quoted-printable. */
    private long size() {
        return converted.isPresent() ? 3 * content.size() : content.size();
    }

    private void convert() throws IOException {
        boolean fits =
                switch (envelope.body()) {
                    case SEVEN_BIT -> true;
                    case EIGHT_BIT_MIME -> offers.has("8BITMIME");
                    case BINARY_MIME -> offers.has("CHUNKING") && offers.has("BINARYMIME");
                };
        if (!fits) {
            try {
                converted = SevenBit.of(() -> new ContentInput(content));
            } catch (NotConvertible reason) {
                settle(Reply.of(
                        554,
                        "5.6.3",
                        "The server takes seven bits only, and the message cannot be converted: "
                                + reason.getMessage()));
            }
        }
    }

    private void envelope() throws IOException {
        boolean international = offers.has("SMTPUTF8")
                && (envelope.international()
                        || envelope.reversePath()
                                .address()
                                .filter(a -> a.isInternational())
                                .isPresent()
                        || envelope.recipients().stream()
                                .anyMatch(r -> r.address().isInternational()));
        Parameters parameters = new Parameters(offers);
        boolean pipelined = offers.has("PIPELINING");
        line.say(
                parameters.mail(envelope, converted.isPresent() ? -1 : content.size(), international), times.command());
        Reply mail = pipelined ? null : line.reply(times.command());
        List<Integer> asked = new ArrayList<>();
        for (int i = 0; i < replies.length && (mail == null || mail.code() / 100 == 2); i++) {
            if (replies[i] == null) {
                line.say(parameters.recipient(recipient(i), international), times.command());
                asked.add(i);
            }
            if (!pipelined || asked.size() == AT_ONCE || i + 1 == replies.length) {
                mail = mail == null ? line.reply(times.command()) : mail;
                collect(asked, mail);
            }
        }
        begun = mail != null && mail.code() / 100 == 2;
        if (!begun) {
            settle(known(mail));
        }
    }

    private void collect(List<Integer> asked, Reply mail) throws IOException {
        for (int index : asked) {
            Reply reply = line.reply(times.command());
            if (mail.code() / 100 != 2) {
                replies[index] = known(mail);
            } else if (reply.code() / 100 != 2) {
                replies[index] = known(reply);
            }
        }
        asked.clear();
    }

    /** Whether the whole message was sent, and is to be answered. */
    private boolean upToEnd() throws IOException {
        if (waits()) {
            envelope();
        }
        return waits() && content();
    }

    private boolean content() throws IOException {
        BodyWriter body = new BodyWriter((bytes, length) -> line.write(bytes, 0, length, times.block()));
        if (offers.has("CHUNKING") && converted.isEmpty()) {
            line.say("BDAT " + content.size() + " LAST", times.command());
            body.plain(content);
        } else {
            line.say("DATA", times.command());
            Reply go = line.reply(times.data());
            if (go.code() != 354) {
                settle(known(go));
                return false;
            }
            if (converted.isPresent()) {
                body.stuffed(converted.get());
            } else {
                body.stuffed(content);
            }
        }
        return true;
    }

    private void answer(String command) throws IOException {
        line.say(command, times.command());
        line.reply(times.command());
    }

    private EnvelopeRecipient recipient(int index) {
        return envelope.recipients().get(index);
    }

    private boolean waits() {
        return Arrays.asList(replies).contains(null);
    }

    /** For all that have none. */
    private void settle(Reply reply) {
        for (int i = 0; i < replies.length; i++) {
            replies[i] = replies[i] == null ? reply : replies[i];
        }
    }

    /** An intermediate answer has no place here: as if the server had asked for another try. */
    private static Reply known(Reply reply) {
        return reply == null || reply.code() / 100 == 3
                ? Reply.of(451, "4.5.0", "The server gave an answer that does not belong here")
                : reply;
    }
}
