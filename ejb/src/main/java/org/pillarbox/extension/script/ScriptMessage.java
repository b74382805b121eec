package org.pillarbox.extension.script;

import java.util.Objects;

/**
 * What a script sees of a message.
 *
 * @param user the name of the user whose mail it is
 * @param recipient the address at which the message reaches the user
 * @param sender the envelope's sender; empty for a report
 * @param bytes the message's size
 * @param header its fields
 */
public record ScriptMessage(String user, String recipient, String sender, long bytes, MessageHeader header) {
    public ScriptMessage {
        Objects.requireNonNull(user, "user");
        Objects.requireNonNull(recipient, "recipient");
        Objects.requireNonNull(sender, "sender");
        Objects.requireNonNull(header, "header");
    }
}
