package org.pillarbox.inmail.collecting;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.pillarbox.inmail.pop3.Pop3Failure;
import org.pillarbox.inmail.pop3.Pop3Failure.Kind;
import org.pillarbox.inmail.pop3.Pop3Session;
import org.pillarbox.routing.CollectedKey;
import org.pillarbox.settings.inmail.Download;

/** What one session deletes at the server: the one thing that cannot be put right. */
final class Deletions {
    private final Pop3Session session;
    private final HeaderLook look;
    private final Download download;
    private final Clock clock;
    private final List<CollectedKey> marked = new ArrayList<>();
    private Optional<Pop3Failure> refusal = Optional.empty();
    private boolean confirmed;

    Deletions(Pop3Session session, HeaderLook look, Download download, Clock clock) {
        this.session = session;
        this.look = look;
        this.download = download;
        this.clock = clock;
    }

    /** Whether what was collected then is to go now: at once, or more than so many days later. */
    boolean isDue(Instant collected) {
        int days = download.leaveDays();
        return days == 0 || collected.plus(Duration.ofDays(days)).isBefore(clock.instant());
    }

    /** Whether a message is the very one that is remembered, as far as the server lets that be seen. */
    boolean isSurely(Message message, Seen seen) throws Pop3Failure {
        return look.fingerprint(message.entry().number())
                .map(seen.key().fingerprint()::equals)
                .orElse(true);
    }

    /** Marks a message that is durable here, where that is due. */
    void deleteWhereDue(Message message, CollectedKey key, Instant collected) throws Pop3Failure {
        if (!isDue(collected)) {
            return;
        }
        try {
            session.delete(message.entry().number());
            marked.add(key);
        } catch (Pop3Failure failure) {
            if (failure.kind() != Kind.REFUSED) {
                throw failure;
            }
            refusal = refusal.or(() -> Optional.of(failure));
        }
    }

    /** Ends the session, by which what was marked is deleted. */
    void confirm() throws Pop3Failure {
        session.quit();
        confirmed = true;
    }

    /** What is deleted for sure. */
    List<CollectedKey> done() {
        return confirmed ? List.copyOf(marked) : List.of();
    }

    /** The first refusal to delete a message. */
    Optional<Pop3Failure> refusal() {
        return refusal;
    }
}
