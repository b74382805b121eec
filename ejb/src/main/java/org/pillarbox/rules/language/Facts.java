package org.pillarbox.rules.language;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.pillarbox.message.Wildcard;

/**
 * What conditions may ask of a message. Texts are {@linkplain Wildcard#folded folded}.
 *
 * @param sender on the envelope; empty for that of reports
 * @param recipients on the envelope
 * @param size in bytes, where it is known
 * @param header empty before it is there
 * @param now in the time zone of the server
 * @param inMail the number of the In Mail that collects
 */
public record Facts(
        String sender,
        List<String> recipients,
        OptionalLong size,
        HeaderTable header,
        LocalDateTime now,
        OptionalInt inMail) {
    public Facts {
        Objects.requireNonNull(sender, "sender");
        recipients = List.copyOf(recipients);
        Objects.requireNonNull(size, "size");
        Objects.requireNonNull(header, "header");
        Objects.requireNonNull(now, "now");
        Objects.requireNonNull(inMail, "inMail");
    }

    /** Of a message that comes by SMTP; the texts as they came. */
    public static Facts of(
            String sender, List<String> recipients, OptionalLong size, HeaderTable header, LocalDateTime now) {
        List<String> folded = recipients.stream().map(Wildcard::folded).toList();
        return new Facts(Wildcard.folded(sender), folded, size, header, now, OptionalInt.empty());
    }
}
