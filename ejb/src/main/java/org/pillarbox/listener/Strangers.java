package org.pillarbox.listener;

import java.util.Optional;
import org.pillarbox.api.mail.Envelope;
import org.pillarbox.api.mail.Peer;
import org.pillarbox.api.mail.Reply;
import org.pillarbox.api.smtp.SmtpClient;
import org.pillarbox.api.smtp.Tolerance;
import org.pillarbox.routing.acceptance.Guesses;
import org.pillarbox.routing.acceptance.SenderPolicy;
import org.pillarbox.settings.SecuritySettings;
import org.pillarbox.settings.Settings;

/** Keeps an eye on SMTP clients that have not logged in and try out addresses. */
final class Strangers {
    private final Guesses guesses;
    private final SenderPolicy senders;
    private final Settings settings;

    Strangers(Guesses guesses, SenderPolicy senders, Settings settings) {
        this.guesses = guesses;
        this.senders = senders;
        this.settings = settings;
    }

    /** What is said in place of a greeting to who has guessed too much. Where users log in, everybody may try to. */
    Optional<Reply> refusal(Peer peer, boolean forUsers) {
        return !forUsers && !isExempt(peer) && guesses.isSpent(peer.remoteHost())
                ? Optional.of(Tolerance.TOO_MANY_GUESSES)
                : Optional.empty();
    }

    /** A sender was named. */
    void named(SmtpClient client, Envelope envelope) {
        Peer peer = client.peer();
        boolean guess = senders.isGuess(client.account(), envelope.reversePath());
        if (guess && !isExempt(peer) && !peer.isPrivate()) {
            guesses.localSender(peer.remoteHost());
        }
    }

    /** An address was answered. */
    void answered(SmtpClient client, Reply reply) {
        boolean refused = !reply.isPositive() && !reply.isTemporary();
        if (refused && client.account().isEmpty() && !isExempt(client.peer())) {
            guesses.refused(client.peer().remoteHost());
        }
    }

    Tolerance tolerance(SmtpClient client) {
        if (client.account().isPresent() || isExempt(client.peer())) {
            return Tolerance.FULL;
        }
        String address = client.peer().remoteHost();
        return new Tolerance(guesses.delay(address), guesses.isSpent(address));
    }

    private boolean isExempt(Peer peer) {
        return peer.isLoopback() && settings.get(SecuritySettings.class).exemptLoopback();
    }
}
