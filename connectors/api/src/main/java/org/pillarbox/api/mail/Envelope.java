package org.pillarbox.api.mail;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What travels outside of a message: reverse path, recipients and the transmission's parameters. Immutable: a change
 * makes a new one.
 *
 * @param reversePath where reports go
 * @param recipients in the order given
 * @param body what the client declared of the content
 * @param international whether SMTPUTF8 was asked for (RFC 6531)
 * @param dsnReturn {@code RET}: empty leaves the choice to us (RFC 3461 §4.3)
 * @param envelopeId the decoded {@code ENVID} (RFC 3461 §4.4)
 * @param declaredSize the client's {@code SIZE} in bytes, 0 when it gave none (RFC 1870)
 */
public record Envelope(
        ReversePath reversePath,
        List<EnvelopeRecipient> recipients,
        BodyType body,
        boolean international,
        Optional<DsnReturn> dsnReturn,
        Optional<String> envelopeId,
        long declaredSize) {
    /** How the content is encoded (RFC 6152, RFC 3030). */
    public enum BodyType {
        SEVEN_BIT,
        EIGHT_BIT_MIME,
        BINARY_MIME
    }

    /** How much of the message a report shall hold (RFC 3461 §4.3). */
    public enum DsnReturn {
        FULL,
        HEADERS
    }

    public Envelope {
        Objects.requireNonNull(reversePath, "reversePath");
        recipients = List.copyOf(recipients);
        Objects.requireNonNull(body, "body");
        Objects.requireNonNull(dsnReturn, "dsnReturn");
        Objects.requireNonNull(envelopeId, "envelopeId");
    }

    /** An envelope from a sender, without recipients or parameters yet. */
    public static Envelope from(ReversePath reversePath) {
        return new Envelope(reversePath, List.of(), BodyType.SEVEN_BIT, false, Optional.empty(), Optional.empty(), 0);
    }

    /** The same envelope with these recipients instead. */
    public Envelope withRecipients(List<EnvelopeRecipient> others) {
        return new Envelope(reversePath, others, body, international, dsnReturn, envelopeId, declaredSize);
    }

    /** The same envelope with another sender. */
    public Envelope under(ReversePath other) {
        return new Envelope(other, recipients, body, international, dsnReturn, envelopeId, declaredSize);
    }
}
