package org.pillarbox.outmail.lan;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.pillarbox.api.mail.Content;
import org.pillarbox.api.mail.Envelope;
import org.pillarbox.api.mail.Reply;
import org.pillarbox.outmail.Replies;
import org.pillarbox.outmail.SmtpConversation;
import org.pillarbox.outmail.Unreachable;
import org.pillarbox.outmail.UnreadableContent;
import org.pillarbox.queue.Claim;
import org.pillarbox.queue.Claims.Fate;
import org.pillarbox.queue.dsn.Report;
import org.pillarbox.settings.LanForwardingSettings;

/** Sends what is due for one server, message after message over one connection, until nothing is. Used by one thread. */
final class LanWorker implements Runnable {
    private static final int MOST_OVER_ONE_CONNECTION = 100;
    private static final Duration TOMORROW = Duration.ofDays(1);

    private final String host;
    private final Lane lane;
    private final LanSender.Parts parts;
    private final LanTargets targets;
    private final Leases leases;
    private Optional<SmtpConversation> conversation = Optional.empty();
    private int sent;

    LanWorker(String host, Lane lane, LanSender.Parts parts, LanTargets targets, Leases leases) {
        this.host = host;
        this.lane = lane;
        this.parts = parts;
        this.targets = targets;
        this.leases = leases;
    }

    @Override
    public void run() {
        try {
            boolean goesOn = true;
            while (goesOn && !leases.isStopping()) {
                Instant now = parts.clock().instant();
                Optional<Claim> claim = leases.claim(host, now.plus(TOMORROW));
                goesOn = claim.isPresent() && work(claim.get());
            }
        } catch (RuntimeException failure) {
            parts.errors().error(LanSender.SOURCE, "Mail for " + host + " waits: " + failure);
        } finally {
            hangUp();
        }
    }

    /** Whether the server takes more. */
    private boolean work(Claim claim) {
        Optional<Content> content = open(claim);
        if (content.isEmpty()) {
            return true;
        }
        try {
            send(claim, content.get());
            return true;
        } catch (Unreachable reason) {
            settle(
                    claim,
                    Judgement.of(claim, reason.reply(), page(), parts.clock().instant()),
                    content.get());
            putOff(reason);
            return false;
        } catch (UnreadableContent damaged) {
            hold(claim, "the stored message cannot be read: " + damaged.getMessage());
            return true;
        }
    }

    /** What cannot be sent at all must not keep the others from it. */
    private Optional<Content> open(Claim claim) {
        try {
            Optional<Content> content = parts.contents().open(claim.content(), claim.prefix(), claim.host());
            if (content.isEmpty()) {
                hold(claim, "the stored message is gone");
            }
            return content;
        } catch (RuntimeException unreadable) {
            hold(claim, "the message cannot be opened: " + unreadable.getMessage());
            return Optional.empty();
        }
    }

    private void hold(Claim claim, String words) {
        parts.errors().error(LanSender.SOURCE, "Message " + claim.content() + " for " + host + " is held: " + words);
        List<Fate> fates = claim.items().stream()
                .<Fate>map(item -> new Fate.Held(item.id(), words))
                .toList();
        leases.settle(claim, fates, Optional.empty());
    }

    private void send(Claim claim, Content content) throws Unreachable, UnreadableContent {
        SmtpConversation line = line();
        sent++;
        settle(
                claim,
                Judgement.of(
                        claim,
                        line.send(claim.envelope(), content),
                        page(),
                        parts.clock().instant()),
                content);
    }

    private SmtpConversation line() throws Unreachable {
        if (conversation.filter(SmtpConversation::isOpen).isEmpty() || sent >= MOST_OVER_ONE_CONNECTION) {
            hangUp();
            conversation = Optional.of(parts.client().open(targets.find(host)));
            lane.answered();
            sent = 0;
        }
        return conversation.get();
    }

    private void hangUp() {
        conversation.ifPresent(SmtpConversation::close);
        conversation = Optional.empty();
    }

    /** Written at once behind the server's answer: what lies between could double the message. */
    private void settle(Claim claim, Judgement judgement, Content content) {
        leases.settle(claim, judgement.fates(), report(claim, judgement, content));
        if (judgement.hasFailures()) {
            parts.errors()
                    .error(
                            LanSender.SOURCE,
                            "A message from " + claim.envelope().reversePath() + " was not taken by " + host + ": "
                                    + String.join("; ", judgement.failures()));
        }
    }

    private static Optional<Report> report(Claim claim, Judgement judgement, Content content) {
        if (judgement.reported().isEmpty()) {
            return Optional.empty();
        }
        boolean full = judgement.hasFailures()
                && claim.envelope().body() != Envelope.BodyType.BINARY_MIME
                && claim.envelope()
                        .dsnReturn()
                        .filter(wish -> wish == Envelope.DsnReturn.FULL)
                        .isPresent();
        Claim.Item first = claim.items().get(0);
        return claim.envelope()
                .reversePath()
                .address()
                .map(sender -> new Report(
                        claim.content() + "/sent/" + first.id() + "/"
                                + claim.lease().getMostSignificantBits(),
                        claim.content(),
                        sender,
                        claim.envelope().envelopeId(),
                        full,
                        MessageIds.of(content),
                        first.queued(),
                        judgement.reported()));
    }

    /** All that is due for a server which does not answer has had its try; what is too old by now has failed. */
    private void putOff(Unreachable reason) {
        Reply reply = reason.reply();
        LanForwardingSettings page = page();
        Instant now = parts.clock().instant();
        Instant expired = now.minus(Duration.ofHours(page.failureHours()));
        Optional<Claim> old = leases.claim(host, expired);
        while (old.isPresent() && !leases.isStopping()) {
            Claim claim = old.get();
            open(claim).ifPresent(content -> settle(claim, Judgement.of(claim, reply, page, now), content));
            old = leases.claim(host, expired);
        }
        Instant next = now.plus(Duration.ofMinutes(page.retryMinutes()));
        parts.claims().postpone(host, now, next, Replies.words(reply));
    }

    private LanForwardingSettings page() {
        return parts.settings().get(LanForwardingSettings.class);
    }
}
