package org.pillarbox.message.edit;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.pillarbox.message.mime.HeaderText;

/**
 * Who wrote a message, for the global header lines.
 *
 * @param name as text; empty when none is known
 * @param address as it stands in the header; empty when none is known
 */
public record Originator(String name, String address) {
    /** Of the From field where it has what is wanted, else what is known otherwise. */
    static Originator of(Optional<HeaderField> from, Originator otherwise) {
        if (from.isEmpty()) {
            return otherwise;
        }
        String raw = from.get().raw();
        return AddressList.parse(raw, from.get().colon() + 1)
                .flatMap(list -> list.entries().stream().findFirst())
                .flatMap(entry -> entry.mailbox(raw))
                .map(mailbox -> new Originator(
                        mailbox.name().isEmpty() ? otherwise.name() : decoded(mailbox.name()),
                        mailbox.address().toString()))
                .orElse(otherwise);
    }

    private static String decoded(String raw) {
        String text = new String(raw.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
        return EncodedWords.clean(HeaderText.decode(text));
    }
}
