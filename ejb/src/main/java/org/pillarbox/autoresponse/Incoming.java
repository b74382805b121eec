package org.pillarbox.autoresponse;

import java.util.Objects;
import java.util.Optional;
import org.pillarbox.api.mail.Address;
import org.pillarbox.api.mail.Content;
import org.pillarbox.api.mail.ReversePath;
import org.pillarbox.message.MailboxList;

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

    /** Who wrote it: the first address of From. */
    public Optional<Address> originator() {
        return firstOf("from");
    }

    /** Where its writer wants answers: the first address of Reply-To, else the writer's. */
    public Optional<Address> replyTo() {
        return firstOf("reply-to").or(this::originator);
    }

    /**
     * Who gets an answer that names nobody else: the Return-Path under RFC 3834 (§4), else where the writer wants it. Empty where
     * there is nobody.
     */
    public Optional<Address> correspondent(boolean conforming) {
        return conforming ? returnPath.address() : replyTo().or(returnPath::address);
    }

    private Optional<Address> firstOf(String field) {
        return header.all(field).stream()
                .flatMap(value -> MailboxList.read(value).stream())
                .findFirst();
    }
}
