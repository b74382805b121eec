package org.pillarbox.listener.smtp;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.pillarbox.api.mail.Envelope;
import org.pillarbox.api.mail.EnvelopeRecipient;
import org.pillarbox.api.mail.Peer;
import org.pillarbox.api.mail.Reply;
import org.pillarbox.filter.blacklist.ActiveBlacklists;
import org.pillarbox.filter.blacklist.BlacklistVerdict;
import org.pillarbox.filter.blacklist.ListAction;
import org.pillarbox.filter.blacklist.ListAnswer;
import org.pillarbox.routing.acceptance.FindingsDraft;

/**
 * Looks strangers up in block lists (manual 11.3): from MAIL on, once for each connection, while the client goes on; the first
 * recipient waits for what is still missing.
 */
public final class BlacklistCheck implements SmtpCheck {
    private static final String NAME = "block-list";
    private static final String FIELD = "X-RBL-Warning";
    private static final String POSTMASTER = "postmaster";

    private final ActiveBlacklists lists;

    public BlacklistCheck(ActiveBlacklists lists) {
        this.lists = lists;
    }

    /** What is known, or will be, of the client's address. */
    private static final class Look {
        private Optional<CompletableFuture<BlacklistVerdict>> begun = Optional.empty();
    }

    /** Whether the message bears the marks already: a client may try DATA again. */
    private static final class Marks {
        private boolean set;
    }

    @Override
    public Optional<Reply> sender(Visit visit, Envelope envelope) {
        Peer peer = visit.client().peer();
        Look look = visit.notes().ofConnection(Look.class, Look::new);
        if (!visit.isStranger() || peer.isLoopback() || peer.isPrivate()) {
            look.begun = Optional.empty();
        } else if (look.begun.isEmpty()) {
            look.begun = lists.begin(peer.remote().getAddress());
        }
        return Optional.empty();
    }

    @Override
    public Optional<Reply> recipient(Visit visit, Envelope envelope, EnvelopeRecipient recipient) {
        return recipient.address().localKey().equals(POSTMASTER)
                ? Optional.empty()
                : verdict(visit).refusal().map(words -> Reply.of(550, "5.7.1", words));
    }

    @Override
    public Optional<Reply> data(Visit visit, Envelope envelope) {
        Marks marks = visit.notes().ofMessage(Marks.class, Marks::new);
        if (!marks.set) {
            marks.set = true;
            mark(verdict(visit), visit);
        }
        return Optional.empty();
    }

    private static void mark(BlacklistVerdict verdict, Visit visit) {
        FindingsDraft findings = visit.notes().findings();
        for (ListAnswer hit : verdict.hits()) {
            findings.note(NAME, "listed by " + hit.words());
            if (hit.rule().action() == ListAction.HEADER) {
                findings.field(FIELD, visit.client().peer().remoteHost() + " is listed by " + hit.words());
            }
        }
        findings.spam(verdict.points());
    }

    /** The look-ups have a time limit of their own. */
    private static BlacklistVerdict verdict(Visit visit) {
        return visit.notes()
                .ofConnection(Look.class, Look::new)
                .begun
                .map(CompletableFuture::join)
                .orElse(BlacklistVerdict.CLEAN);
    }
}
