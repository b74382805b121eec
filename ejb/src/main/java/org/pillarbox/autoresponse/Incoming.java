package org.pillarbox.autoresponse;

import java.util.Objects;
import org.pillarbox.api.mail.Address;
import org.pillarbox.api.mail.Content;
import org.pillarbox.api.mail.ReversePath;

/**
 * The message that is to be answered.
 *
 * @param id names it for ever, the same at each try
 * @param returnPath from its envelope
 * @param recipient the address by which it came to the user
 * @param header its header
 * @param content all of its bytes, header first
 */
public record Incoming(String id, ReversePath returnPath, Address recipient, MessageHeader header, Content content) {
    public Incoming {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(returnPath, "returnPath");
        Objects.requireNonNull(recipient, "recipient");
        Objects.requireNonNull(header, "header");
        Objects.requireNonNull(content, "content");
    }
}
