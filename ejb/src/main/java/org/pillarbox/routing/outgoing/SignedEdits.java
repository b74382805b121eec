package org.pillarbox.routing.outgoing;

import java.io.IOException;
import java.util.function.UnaryOperator;
import org.pillarbox.api.mail.Address;
import org.pillarbox.api.mail.Content;
import org.pillarbox.filter.authenticity.signing.OutgoingSigner;
import org.pillarbox.journal.ErrorLog;
import org.pillarbox.message.edit.Patch;
import org.pillarbox.routing.acceptance.AcceptedMessage;
import org.pillarbox.store.ContentStore;
import org.pillarbox.store.StoredContent;

/**
 * Signs what leaves (RFC 6376), as the last edit of all: the signature is over the very bytes that the other edits make. Only mail
 * of those who may send outside is signed, and of the server itself; what is sent on for others never comes here. Thread safe.
 */
public final class SignedEdits implements OutgoingEdits {
    private final OutgoingEdits edits;
    private final ContentStore contents;
    private final OutgoingSigner signer;
    private final ErrorLog errors;

    /** Signs behind these edits. */
    public SignedEdits(OutgoingEdits edits, ContentStore contents, OutgoingSigner signer, ErrorLog errors) {
        this.edits = edits;
        this.contents = contents;
        this.signer = signer;
        this.errors = errors;
    }

    @Override
    public Patch of(StoredContent content, AcceptedMessage message) {
        Patch edit = edits.of(content, message);
        if (!signer.isReady() || !message.origin().mayRelay()) {
            return edit;
        }
        try {
            Content leaving = edit.on(contents.open(content.location()));
            String fields = signer.fields(leaving);
            return fields.isEmpty() ? edit : edit.withFieldsInFront(fields);
        } catch (IOException | RuntimeException unreadable) {
            // Unsigned mail is better than none.
            errors.error("routing", "Message " + content.id() + " goes out without a signature: " + unreadable);
            return edit;
        }
    }

    @Override
    public UnaryOperator<Address> addresses(AcceptedMessage message) {
        return edits.addresses(message);
    }
}
