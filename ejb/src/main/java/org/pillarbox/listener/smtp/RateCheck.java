package org.pillarbox.listener.smtp;

import java.util.Optional;
import org.pillarbox.api.mail.Envelope;
import org.pillarbox.api.mail.EnvelopeRecipient;
import org.pillarbox.api.mail.Peer;
import org.pillarbox.api.mail.Reply;
import org.pillarbox.filter.rate.Sender;
import org.pillarbox.filter.rate.SendingGuard;
import org.pillarbox.journal.security.SecurityLog.Origin;

/**
 * Puts off clients that send too much. Users are counted by their names, wherever they log in; all others by their address, but for
 * this machine itself, whose programs speak for many. A message counts when its content begins.
 */
public final class RateCheck implements SmtpCheck {
    private final SendingGuard guard;

    public RateCheck(SendingGuard guard) {
        this.guard = guard;
    }

    @Override
    public Optional<Reply> sender(Visit visit, Envelope envelope) {
        return counted(visit).flatMap(sender -> guard.refusal(sender, 1, origin(visit)));
    }

    @Override
    public Optional<Reply> knownRecipient(Visit visit, Envelope envelope, EnvelopeRecipient recipient) {
        int all = envelope.recipients().size() + 1;
        return counted(visit).flatMap(sender -> guard.refusal(sender, all, origin(visit)));
    }

    @Override
    public Optional<Reply> data(Visit visit, Envelope envelope) {
        int all = envelope.recipients().size();
        return counted(visit).flatMap(sender -> guard.take(sender, all, origin(visit)));
    }

    private static Optional<Sender> counted(Visit visit) {
        Peer peer = visit.client().peer();
        return visit.client()
                .account()
                .map(Sender::user)
                .or(() -> peer.isLoopback() ? Optional.empty() : Optional.of(Sender.address(peer.remoteHost())));
    }

    private static Origin origin(Visit visit) {
        Peer peer = visit.client().peer();
        return new Origin("SMTP", peer.remoteHost(), peer.sessionId());
    }
}
