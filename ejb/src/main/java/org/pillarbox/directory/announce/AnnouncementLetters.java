package org.pillarbox.directory.announce;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.pillarbox.api.mail.Address;
import org.pillarbox.api.mail.Envelope;
import org.pillarbox.api.mail.EnvelopeRecipient;
import org.pillarbox.api.mail.ReversePath;
import org.pillarbox.message.Letter;
import org.pillarbox.message.TextMessage;

/** Writes the message once, for as many recipients as one transaction of routing should deliver to. */
public final class AnnouncementLetters {
    /** More would keep other mail waiting. */
    static final int MOST_RECIPIENTS = 1000;

    private AnnouncementLetters() {}

    /**
     * The letters; all hold the same message.
     *
     * @param from the name of the user who writes
     * @param users who gets it, each once
     * @param domain a local domain
     */
    public static List<Letter> of(Announcement message, String from, List<String> users, String domain, Instant now) {
        byte[] text = new TextMessage(
                        new Address(from, domain), TextMessage.NOBODY_NAMED, message.subject(), message.text(), now)
                .toBytes();
        UUID occasion = UUID.randomUUID();
        List<Letter> letters = new ArrayList<>();
        for (int first = 0; first < users.size(); first += MOST_RECIPIENTS) {
            List<EnvelopeRecipient> recipients =
                    users.subList(first, Math.min(users.size(), first + MOST_RECIPIENTS)).stream()
                            .map(user -> EnvelopeRecipient.of(new Address(user, domain)))
                            .toList();
            Envelope envelope = Envelope.from(ReversePath.NULL).withRecipients(recipients);
            letters.add(new Letter(
                    envelope, "announcement " + occasion + " " + first, sink -> sink.write(ByteBuffer.wrap(text))));
        }
        return letters;
    }
}
