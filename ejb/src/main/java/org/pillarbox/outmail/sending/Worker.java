package org.pillarbox.outmail.sending;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.pillarbox.api.mail.Address;
import org.pillarbox.api.mail.Content;
import org.pillarbox.message.compact.UnreadableRecord;
import org.pillarbox.outmail.Replies;
import org.pillarbox.outmail.SendResult;
import org.pillarbox.outmail.Unreachable;
import org.pillarbox.outmail.UnreadableContent;
import org.pillarbox.queue.Claim;
import org.pillarbox.queue.Destination;

/**
 * Sends what is due for one destination, message after message over one connection, until nothing is or it is time that others have
 * their turn. Used by one thread.
 */
final class Worker implements Runnable {
    private static final int MOST = 100;
    private static final Duration LONGEST = Duration.ofMinutes(1);

    private final Destination to;
    private final Lane lane;
    private final Sender.Parts parts;
    private final Leases leases;
    private final Settling settling;
    private Optional<Passage> conversation = Optional.empty();
    private int sent;

    Worker(Destination to, Lane lane, Sender.Parts parts, Leases leases) {
        this.to = to;
        this.lane = lane;
        this.parts = parts;
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
                Optional<Claim> claim = leases.claim(to);
                goesOn = claim.isPresent() && finish(claim.get());
                if (claim.isEmpty()) {
                    leases.forget(to);
                }
                now = parts.clock().instant();
            }
        } catch (RuntimeException failure) {
            parts.errors().error(parts.way().name(), "Mail for " + to + " waits: " + failure);
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
            settling.judge(claim, reason.reply(), content, patience());
            if (isForEver(reason)) {
                return true;
            }
            putOff(reason);
            return false;
        }
    }

    /** A domain that takes no mail is asked again for each message, since somebody may correct it meanwhile. */
    private static boolean isForEver(Unreachable reason) {
        return reason.reply().code() / 100 == 5;
    }

    /** Empty when it cannot be opened; the claim is settled then. */
    private Optional<Content> open(Claim claim) {
        try {
            Optional<Content> content = parts.contents().open(claim.content(), claim.prefix(), claim.host());
            if (content.isEmpty()) {
                settling.setAside(claim, "the stored message is gone");
            }
            return content;
        } catch (UnreadableRecord damaged) {
            settling.setAside(claim, "the message cannot be opened: " + damaged.getMessage());
        } catch (RuntimeException stumbled) {
            // The index is asked: its database may be away for a moment.
            settling.later(claim, stumbled, Optional.empty(), patience());
        }
        return Optional.empty();
    }

    private void send(Claim claim, Content content) throws Unreachable {
        Passage line = line();
        // Asked before: what fails behind the server's answer could double the message.
        Patience patience = patience();
        Optional<Address> receipt = receipt(claim, content);
        sent++;
        SendResult result;
        try {
            result = line.send(claim, content);
        } catch (UnreadableContent unreadable) {
            if (unreadable.isForEver()) {
                settling.setAside(claim, "the stored message cannot be read: " + unreadable.getMessage());
            } else {
                settling.later(claim, unreadable, Optional.empty(), patience);
            }
            return;
        } catch (RuntimeException unforeseen) {
            hangUp();
            settling.later(claim, unforeseen, Optional.of(content), patience);
            return;
        }
        settling.judge(claim, result, content, patience, receipt);
    }

    private Optional<Address> receipt(Claim claim, Content content) {
        try {
            return parts.way().receipt(claim, content);
        } catch (RuntimeException unforeseen) {
            parts.errors().error(parts.way().name(), "No receipt for message " + claim.content() + ": " + unforeseen);
            return Optional.empty();
        }
    }

    private Passage line() throws Unreachable {
        if (conversation.filter(Passage::isOpen).isEmpty()) {
            hangUp();
            conversation = Optional.of(connect());
            lane.answered();
        }
        return conversation.get();
    }

    private Passage connect() throws Unreachable {
        try {
            return parts.way().open(to);
        } catch (RuntimeException unforeseen) {
            parts.errors().error(parts.way().name(), "No connection to " + to + ": " + unforeseen);
            throw new Unreachable(Settling.NOT_NOW);
        }
    }

    private void hangUp() {
        if (conversation.isPresent()) {
            Passage ended = conversation.get();
            conversation = Optional.empty();
            try {
                ended.close();
            } finally {
                lane.hungUp();
            }
        }
    }

    /**
     * All that is due for a server which does not answer has had its try; what is too old by now has failed, and of what is late its
     * sender hears.
     */
    private void putOff(Unreachable reason) {
        Patience patience = patience();
        Instant now = parts.clock().instant();
        judgeEach(() -> leases.claimOld(to, now.minus(patience.end())), reason, patience);
        patience.warning().ifPresent(age -> judgeEach(() -> leases.claimLate(to, now.minus(age)), reason, patience));
        Instant next = now.plus(patience.pause());
        leases.postpone(to, next, Replies.words(reason.reply()));
        if (parts.way().isOwnTrouble(to)) {
            parts.errors().error(parts.way().name(), "Mail waits: " + Replies.words(reason.reply()));
        }
    }

    private void judgeEach(Supplier<Optional<Claim>> claims, Unreachable reason, Patience patience) {
        boolean goesOn = true;
        while (goesOn && !leases.isStopping()) {
            Optional<Claim> next = claims.get();
            next.ifPresent(claim -> judge(claim, reason, patience));
            goesOn = next.isPresent();
        }
    }

    private void judge(Claim claim, Unreachable reason, Patience patience) {
        try {
            open(claim).ifPresent(content -> settling.judge(claim, reason.reply(), Optional.of(content), patience));
        } finally {
            leases.letGo(claim);
        }
    }

    private Patience patience() {
        return parts.way().patience();
    }
}
