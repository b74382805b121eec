package org.pillarbox.listener.smtp;

import java.util.Optional;
import org.pillarbox.api.mail.Envelope;
import org.pillarbox.api.mail.EnvelopeRecipient;
import org.pillarbox.api.mail.Reply;
import org.pillarbox.routing.acceptance.ArrivedContent;
import org.pillarbox.routing.acceptance.ContentTap;

/**
 * One thing that SMTP clients are checked for. Called in the order of a transaction, one call at a time for each connection;
 * the first refusal ends the asking. Safe for threads; what it has to remember of a connection is in its notes.
 */
public interface SmtpCheck {
    /** A peer has connected: what it hears instead of a greeting. */
    default Optional<Reply> connected(Visit visit) {
        return Optional.empty();
    }

    /** HELO or EHLO: what it hears before the line is closed. */
    default Optional<Reply> hello(Visit visit) {
        return Optional.empty();
    }

    /** MAIL; the envelope has no recipients yet. */
    default Optional<Reply> sender(Visit visit, Envelope envelope) {
        return Optional.empty();
    }

    /** RCPT, before anybody has looked whether there is such a recipient. */
    default Optional<Reply> recipient(Visit visit, Envelope envelope, EnvelopeRecipient recipient) {
        return Optional.empty();
    }

    /** RCPT, for a recipient that would get the message. */
    default Optional<Reply> knownRecipient(Visit visit, Envelope envelope, EnvelopeRecipient recipient) {
        return Optional.empty();
    }

    /** DATA, or the first BDAT: the recipients are complete. */
    default Optional<Reply> data(Visit visit, Envelope envelope) {
        return Optional.empty();
    }

    /** The content begins: who wants to see its bytes as they come. */
    default Optional<ContentTap> tap(Visit visit, Envelope envelope) {
        return Optional.empty();
    }

    /** The content has come in whole, and is not durable yet. */
    default Optional<Reply> content(Visit visit, Envelope envelope, ArrivedContent content) {
        return Optional.empty();
    }
}
