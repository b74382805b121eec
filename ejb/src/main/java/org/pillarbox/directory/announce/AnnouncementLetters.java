package org.pillarbox.directory.announce;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.pillarbox.api.mail.Address;
import org.pillarbox.api.mail.Envelope;
import org.pillarbox.api.mail.EnvelopeRecipient;
import org.pillarbox.api.mail.ReversePath;
import org.pillarbox.message.Letter;
import org.pillarbox.message.TextMessage;

/** Writes the message once, for as many recipients as one transaction of routing should deliver to. */
public final class AnnouncementLetters {
    /** About; many more would keep other mail waiting. */
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
        UUID occasion = occasion(message);
        int parts = users.size() / MOST_RECIPIENTS + 1;
        List<Letter> letters = new ArrayList<>();
        parts(users, parts).forEach((part, names) -> {
            List<EnvelopeRecipient> recipients = names.stream()
                    .map(user -> EnvelopeRecipient.of(new Address(user, domain)))
                    .toList();
            letters.add(new Letter(
                    Envelope.from(ReversePath.NULL).withRecipients(recipients),
                    "announcement " + occasion + " " + part + "/" + parts,
                    sink -> sink.write(ByteBuffer.wrap(text))));
        });
        return letters;
    }

    /** By their names: at another try each is in the same part, though users may have come or gone. */
    private static Map<Integer, List<String>> parts(List<String> users, int parts) {
        return users.stream()
                .collect(Collectors.groupingBy(
                        user -> Math.floorMod(user.toLowerCase(Locale.ROOT).hashCode(), parts),
                        TreeMap::new,
                        Collectors.toList()));
    }

    /** Of all that was written: what was changed before another try is another message. */
    private static UUID occasion(Announcement message) {
        Audience to = message.to();
        String all = String.join(
                "\n",
                message.form().toString(),
                to.described(),
                new TreeSet<>(to.users()).toString(),
                message.subject(),
                message.text());
        return UUID.nameUUIDFromBytes(all.getBytes(StandardCharsets.UTF_8));
    }
}
