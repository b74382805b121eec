package org.pillarbox.outmail.lan;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.pillarbox.api.mail.Content;
import org.pillarbox.message.compact.UnreadableRecord;
import org.pillarbox.outmail.Replies;
import org.pillarbox.outmail.SendResult;
import org.pillarbox.outmail.SmtpConversation;
import org.pillarbox.outmail.Unreachable;
import org.pillarbox.outmail.UnreadableContent;
import org.pillarbox.queue.Claim;
import org.pillarbox.settings.LanForwardingSettings;

/**
 * Sends what is due for one server, message after message over one connection, until nothing is or it is time that others have
 * their turn. Used by one thread.
 */
final class LanWorker implements Runnable {
    private static final int MOST = 100;
    private static final Duration LONGEST = Duration.ofMinutes(1);
    private static final Duration TOMORROW = Duration.ofDays(1);

    private final String host;
    private final Lane lane;
    private final LanSender.Parts parts;
    private final LanTargets targets;
    private final Leases leases;
    private final Settling settling;
    private Optional<SmtpConversation> conversation = Optional.empty();
    private int sent;

    LanWorker(String host, Lane lane, LanSender.Parts parts, LanTargets targets, Leases leases) {
        this.host = host;
        this.lane = lane;
        this.parts = parts;
        this.targets = targets;
        this.leases = leases;
        this.settling = new Settling(parts, leases);
    }

    @Override
    public void run() {
        try {
            Instant now = parts.clock().instant();
            Instant end = now.plus(LONGEST);
            boolean goesOn = true;
            while (goesOn && sent < MOST && now.isBefore(end) && !leases.isStopping()) {
                Optional<Claim> claim = leases.claim(host, now.plus(TOMORROW));
                goesOn = claim.isPresent() && finish(claim.get());
                now = parts.clock().instant();
            }
        } catch (RuntimeException failure) {
            parts.errors().error(LanSender.SOURCE, "Mail for " + host + " waits: " + failure);
        } finally {
            hangUp();
        }
    }

    /** A claim that could not be settled is free for others when its time is over. */
    private boolean finish(Claim claim) {
        try {
            return work(claim);
        } finally {
            leases.letGo(claim);
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
            if (lane.isFull(parts.clock().instant())) {
                settling.giveBack(claim, reason.reply());
                return false;
            }
            settling.judge(claim, reason.reply(), content, page());
            putOff(reason);
            return false;
        }
    }

    /** Empty when it cannot be opened; the claim is settled then. */
    private Optional<Content> open(Claim claim) {
        try {
            Optional<Content> content = parts.contents().open(claim.content(), claim.prefix(), claim.host());
            if (content.isEmpty()) {
                settling.hold(claim, "the stored message is gone");
            }
            return content;
        } catch (UnreadableRecord damaged) {
            settling.hold(claim, "the message cannot be opened: " + damaged.getMessage());
        } catch (RuntimeException stumbled) {
            // The index is asked: its database may be away for a moment.
            settling.later(claim, stumbled, Optional.empty(), page());
        }
        return Optional.empty();
    }

    private void send(Claim claim, Content content) throws Unreachable {
        SmtpConversation line = line();
        // Asked before: what fails behind the server's answer could double the message.
        LanForwardingSettings page = page();
        sent++;
        SendResult result;
        try {
            result = line.send(claim.envelope(), content);
        } catch (UnreadableContent unreadable) {
            if (unreadable.isForEver()) {
                settling.hold(claim, "the stored message cannot be read: " + unreadable.getMessage());
            } else {
                settling.later(claim, unreadable, Optional.empty(), page);
            }
            return;
        } catch (RuntimeException unforeseen) {
            hangUp();
            settling.later(claim, unforeseen, Optional.of(content), page);
            return;
        }
        settling.judge(claim, result, content, page);
    }

    private SmtpConversation line() throws Unreachable {
        if (conversation.filter(SmtpConversation::isOpen).isEmpty()) {
            hangUp();
            conversation = Optional.of(connect());
            lane.answered();
        }
        return conversation.get();
    }

    private SmtpConversation connect() throws Unreachable {
        try {
            return parts.client().open(targets.find(host));
        } catch (RuntimeException unforeseen) {
            parts.errors().error(LanSender.SOURCE, "No connection to " + host + ": " + unforeseen);
            throw new Unreachable(Settling.NOT_NOW);
        }
    }

    private void hangUp() {
        if (conversation.isPresent()) {
            SmtpConversation ended = conversation.get();
            conversation = Optional.empty();
            try {
                ended.close();
            } finally {
                lane.hungUp();
            }
        }
    }

    /** All that is due for a server which does not answer has had its try; what is too old by now has failed. */
    private void putOff(Unreachable reason) {
        LanForwardingSettings page = page();
        Instant now = parts.clock().instant();
        Instant expired = now.minus(Duration.ofHours(page.failureHours()));
        boolean goesOn = true;
        while (goesOn && !leases.isStopping()) {
            Optional<Claim> old = leases.claim(host, expired);
            old.ifPresent(claim -> giveUp(claim, reason, page));
            goesOn = old.isPresent();
        }
        Instant next = now.plus(Duration.ofMinutes(page.retryMinutes()));
        parts.claims().postpone(host, now, next, Replies.words(reason.reply()));
    }

    private void giveUp(Claim claim, Unreachable reason, LanForwardingSettings page) {
        try {
            open(claim).ifPresent(content -> settling.judge(claim, reason.reply(), Optional.of(content), page));
        } finally {
            leases.letGo(claim);
        }
    }

    private LanForwardingSettings page() {
        return parts.settings().get(LanForwardingSettings.class);
    }
}
