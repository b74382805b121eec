package org.pillarbox.directory.announce.bean;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Local;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.pillarbox.directory.InvalidUser;
import org.pillarbox.directory.UserDirectory;
import org.pillarbox.directory.announce.Announcement;
import org.pillarbox.directory.announce.AnnouncementLetters;
import org.pillarbox.directory.announce.Announcements;
import org.pillarbox.directory.announce.Recipients;
import org.pillarbox.directory.bean.AccountsOfThisServer;
import org.pillarbox.journal.audit.AuditLog;
import org.pillarbox.message.Letter;
import org.pillarbox.message.Submission;
import org.pillarbox.settings.LocalMailSettings;
import org.pillarbox.settings.Settings;

/** Messages to many users, for administrators. */
@Stateless
@Local(Announcements.class)
@RolesAllowed("admin")
public class AnnouncementsBean implements Announcements {
    @Inject
    private AccountsOfThisServer here;

    @Inject
    private UserDirectory directory;

    @Inject
    private Settings settings;

    @Inject
    private AuditLog audit;

    @Inject
    private Instance<Submission> submission;

    @Resource
    private SessionContext context;

    @Override
    public int check(Announcement message) {
        return recipients(message).size();
    }

    @Override
    public int send(Announcement message) {
        List<String> users = recipients(message);
        String domain = settings.get(LocalMailSettings.class).defaultDomain();
        audit.record("user.message", message.to().described(), users.size() + " users: " + message.subject());
        try {
            for (Letter letter : AnnouncementLetters.of(
                    message, context.getCallerPrincipal().getName(), users, domain, Instant.now())) {
                submission.get().submit(letter);
            }
        } catch (IOException e) {
            throw new InvalidUser("message", "The message cannot be stored now. Try again later: " + e.getMessage());
        }
        return users.size();
    }

    private List<String> recipients(Announcement message) {
        message.check();
        return new Recipients(here.users(), directory).of(message.to());
    }
}
