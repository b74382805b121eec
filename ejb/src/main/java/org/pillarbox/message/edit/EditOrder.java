package org.pillarbox.message.edit;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.pillarbox.api.mail.Address;

/**
 * What is to be done to one outgoing message.
 *
 * @param signature what is put below it
 * @param addresses whose addresses change in its header
 * @param domains what each address becomes after that, by its domain
 * @param lines the global header lines, in their order
 * @param originator who wrote it, where its From field does not say
 * @param eightBit whether its transmission may carry bytes beyond ASCII in the body (RFC 6152)
 */
public record EditOrder(
        Optional<Signature> signature,
        ReplyAddresses addresses,
        UnaryOperator<Address> domains,
        List<HeaderLine> lines,
        Originator originator,
        boolean eightBit) {
    public EditOrder {
        Objects.requireNonNull(signature, "signature");
        Objects.requireNonNull(addresses, "addresses");
        Objects.requireNonNull(domains, "domains");
        lines = List.copyOf(lines);
        Objects.requireNonNull(originator, "originator");
    }

    /** Without other domains. */
    public EditOrder(
            Optional<Signature> signature,
            ReplyAddresses addresses,
            List<HeaderLine> lines,
            Originator originator,
            boolean eightBit) {
        this(signature, addresses, UnaryOperator.identity(), lines, originator, eightBit);
    }
}
