package org.pillarbox.directory.announce;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.pillarbox.directory.InvalidUser;
import org.pillarbox.journal.audit.AuditLog;
import org.pillarbox.message.Letter;
import org.pillarbox.message.Submission;

/**
 * Hands a message in. To be called outside of any transaction: the line in the audit log is committed first, so that nobody
 * waits for the log while letters are written to the disk, and a line about what was not done after all harms less than letters
 * without a line.
 */
public final class AnnouncementPost {
    private final AuditLog audit;
    private final Submission submission;

    public AnnouncementPost(AuditLog audit, Submission submission) {
        this.audit = audit;
        this.submission = submission;
    }

    /**
     * Sends it.
     *
     * @param from the name of the user who writes
     * @param users who gets it, each once
     * @param domain a local domain
     * @throws InvalidUser when not all of it can be stored now; the same message can be sent again
     */
    public void send(Announcement message, String from, List<String> users, String domain, Instant now) {
        audit.record("user.message", message.to().described(), users.size() + " users: " + message.subject());
        try {
            for (Letter letter : AnnouncementLetters.of(message, from, users, domain, now)) {
                submission.submit(letter);
            }
        } catch (IOException e) {
            throw new InvalidUser(
                    "message",
                    "The message cannot be stored now. Leave this page open and send it again later, which is safe:"
                            + " nobody gets it twice. " + e.getMessage());
        }
    }
}
