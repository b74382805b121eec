package org.pillarbox.listener.smtp;

import java.net.InetAddress;
import java.time.Duration;
import java.util.Optional;
import org.pillarbox.api.mail.Envelope;
import org.pillarbox.api.mail.EnvelopeRecipient;
import org.pillarbox.api.mail.Peer;
import org.pillarbox.api.mail.Reply;
import org.pillarbox.filter.greylist.Greylist;
import org.pillarbox.filter.greylist.Triplet;
import org.pillarbox.filter.greylist.Welcome;
import org.pillarbox.listener.Bulkhead;

/** Asks strangers to come again. Only about recipients that there are, so that guessing fills no table. */
public final class GreylistCheck implements SmtpCheck {
    private static final String NAME = "greylisting";
    private static final String POSTMASTER = "postmaster";

    private final Greylist greylist;
    private final Bulkhead bulkhead;

    /** Takes a place at the database for each question; without one, everybody is let in. */
    public GreylistCheck(Greylist greylist, Bulkhead bulkhead) {
        this.greylist = greylist;
        this.bulkhead = bulkhead;
    }

    @Override
    public Optional<Reply> knownRecipient(Visit visit, Envelope envelope, EnvelopeRecipient recipient) {
        if (!concerns(visit, recipient)) {
            return Optional.empty();
        }
        InetAddress address = visit.client().peer().remote().getAddress();
        Triplet triplet = Triplet.of(
                address, envelope.reversePath().toString(), recipient.address().toString());
        Welcome welcome = bulkhead.call(() -> greylist.meet(triplet), Welcome.IN);
        welcome.waited().ifPresent(waited -> visit.notes()
                .findings()
                .note(NAME, "let in, since it came again after " + seconds(waited) + " seconds"));
        return welcome.left()
                .map(left -> Reply.of(
                        451, "4.7.1", "You are not known here yet, try again in " + seconds(left) + " seconds"));
    }

    private boolean concerns(Visit visit, EnvelopeRecipient recipient) {
        Peer peer = visit.client().peer();
        return visit.isStranger()
                && !peer.isLoopback()
                && !peer.isPrivate()
                && greylist.concerns(peer.remote().getAddress())
                && !recipient.address().localKey().equals(POSTMASTER);
    }

    /** Rounded up: whoever comes a fraction of a second early would have to come a third time. */
    private static long seconds(Duration duration) {
        return (duration.toMillis() + 999) / 1000;
    }
}
