package org.pillarbox.message.edit;

import java.util.Objects;
import org.pillarbox.api.mail.Address;

/**
 * An address with the name that may stand in front of it (RFC 5322 §3.4), in characters, not encoded.
 *
 * @param name empty when only the address is given
 * @param address the address
 */
public record Mailbox(String name, Address address) {
    public Mailbox {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(address, "address");
    }
}
