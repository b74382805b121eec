package org.pillarbox.listener;

import java.util.Optional;
import org.pillarbox.api.mail.Envelope;
import org.pillarbox.api.mail.EnvelopeRecipient;
import org.pillarbox.api.mail.Reply;
import org.pillarbox.listener.smtp.RelayCheck;
import org.pillarbox.listener.smtp.SmtpChecks;
import org.pillarbox.listener.smtp.Visit;
import org.pillarbox.routing.acceptance.RecipientCheck;
import org.pillarbox.routing.acceptance.SenderPolicy;
import org.pillarbox.routing.relay.RelayPolicy;
import org.pillarbox.routing.step.Steps;

/** What is said to MAIL and RCPT: the checks first, then whether the sender is the client's own, and whether there is such a recipient. */
final class SmtpAnswers {
    private final SmtpChecks checks;
    private final SenderPolicy senders;
    private final RecipientCheck recipients;
    private final RelayPolicy relay;

    SmtpAnswers(SmtpChecks checks, SenderPolicy senders, RecipientCheck recipients, RelayPolicy relay) {
        this.checks = checks;
        this.senders = senders;
        this.recipients = recipients;
        this.relay = relay;
    }

    /** Why a sender is refused; empty when it is not. */
    Optional<Reply> sender(Visit visit, Envelope envelope) {
        return checks.sender(visit, envelope)
                .or(() ->
                        senders.refusal(visit.client().account(), isBelieved(visit, envelope), envelope.reversePath()));
    }

    Reply recipient(Visit visit, Envelope envelope, EnvelopeRecipient recipient) {
        Reply reply = checks.recipient(visit, envelope, recipient).orElseGet(() -> known(visit, envelope, recipient));
        return reply.isPositive()
                ? checks.knownRecipient(visit, envelope, recipient).orElse(reply)
                : reply;
    }

    /** A client that may not send outside now hears whether a log-in would help. */
    private Reply known(Visit visit, Envelope envelope, EnvelopeRecipient recipient) {
        Reply reply = recipients.check(SmtpOrigins.of(visit, envelope), envelope, recipient);
        return reply.equals(Steps.RELAYING_DENIED)
                ? relay.outside(RelayCheck.client(visit), envelope.reversePath())
                        .orElse(reply)
                : reply;
    }

    private boolean isBelieved(Visit visit, Envelope envelope) {
        return visit.client().peer().isLoopback() || relay.believes(RelayCheck.client(visit), envelope.reversePath());
    }
}
