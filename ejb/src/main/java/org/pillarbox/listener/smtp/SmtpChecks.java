package org.pillarbox.listener.smtp;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.pillarbox.api.mail.Envelope;
import org.pillarbox.api.mail.EnvelopeRecipient;
import org.pillarbox.api.mail.Reply;
import org.pillarbox.routing.acceptance.ArrivedContent;
import org.pillarbox.routing.acceptance.ContentTap;

/** Asks all checks in their order, until one refuses. Safe for threads. */
public final class SmtpChecks {
    private final List<SmtpCheck> checks;

    /** Asks these, in this order. */
    public SmtpChecks(List<SmtpCheck> checks) {
        this.checks = List.copyOf(checks);
    }

    /** See {@link SmtpCheck#connected}. */
    public Optional<Reply> connected(Visit visit) {
        return first(check -> check.connected(visit));
    }

    /** See {@link SmtpCheck#hello}. */
    public Optional<Reply> hello(Visit visit) {
        return first(check -> check.hello(visit));
    }

    /** See {@link SmtpCheck#sender}; begins a message. */
    public Optional<Reply> sender(Visit visit, Envelope envelope) {
        visit.notes().begin();
        return first(check -> check.sender(visit, envelope));
    }

    /** See {@link SmtpCheck#recipient}. */
    public Optional<Reply> recipient(Visit visit, Envelope envelope, EnvelopeRecipient recipient) {
        return first(check -> check.recipient(visit, envelope, recipient));
    }

    /** See {@link SmtpCheck#knownRecipient}. */
    public Optional<Reply> knownRecipient(Visit visit, Envelope envelope, EnvelopeRecipient recipient) {
        return first(check -> check.knownRecipient(visit, envelope, recipient));
    }

    /** See {@link SmtpCheck#data}. */
    public Optional<Reply> data(Visit visit, Envelope envelope) {
        return first(check -> check.data(visit, envelope));
    }

    /** See {@link SmtpCheck#tap}. */
    public List<ContentTap> taps(Visit visit, Envelope envelope) {
        return checks.stream()
                .flatMap(check -> check.tap(visit, envelope).stream())
                .toList();
    }

    /** See {@link SmtpCheck#content}. */
    public Optional<Reply> content(Visit visit, Envelope envelope, ArrivedContent content) {
        return first(check -> check.content(visit, envelope, content));
    }

    private Optional<Reply> first(Function<SmtpCheck, Optional<Reply>> question) {
        for (SmtpCheck check : checks) {
            Optional<Reply> refusal = question.apply(check);
            if (refusal.isPresent()) {
                return refusal;
            }
        }
        return Optional.empty();
    }
}
