package org.pillarbox.filter.authenticity.signing;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.Optional;
import org.pillarbox.api.mail.Content;
import org.pillarbox.filter.authenticity.dkim.MessageSigner;
import org.pillarbox.filter.authenticity.dkim.SigningKey;

/** Signs messages with all keys of their author's domain. Thread safe. */
public final class OutgoingSigner {
    private final SigningKeys keys;
    private final Clock clock;

    public OutgoingSigner(SigningKeys keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    /** Whether there is anything to sign with: a message need not be opened otherwise. */
    public boolean isReady() {
        return keys.areAny();
    }

    /**
     * The signatures that a message is to leave with, one field for each key; empty where its author's domain has none. Reads the
     * header, and the text only when it signs.
     *
     * @param message the very bytes that leave
     * @throws IOException when it cannot be read
     */
    public String fields(Content message) throws IOException {
        Optional<MessageSigner> signer =
                MessageSigner.read(message, domain -> !keys.of(domain).isEmpty());
        StringBuilder fields = new StringBuilder();
        if (signer.isPresent()) {
            for (SigningKey key : keys.of(signer.get().domain().orElseThrow())) {
                try {
                    fields.append(signer.get().sign(key, clock.instant()));
                } catch (GeneralSecurityException e) {
                    throw new IOException("cannot sign with " + key, e);
                }
            }
        }
        return fields.toString();
    }
}
