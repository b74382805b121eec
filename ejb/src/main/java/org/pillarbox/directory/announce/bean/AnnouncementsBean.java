package org.pillarbox.directory.announce.bean;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Local;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.pillarbox.directory.announce.Announcement;
import org.pillarbox.directory.announce.AnnouncementPost;
import org.pillarbox.directory.announce.Announcements;
import org.pillarbox.journal.audit.AuditLog;
import org.pillarbox.message.Submission;
import org.pillarbox.settings.LocalMailSettings;
import org.pillarbox.settings.Settings;

/** Messages to many users, for administrators, without a transaction around all of it. */
@Stateless
@Local(Announcements.class)
@RolesAllowed("admin")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class AnnouncementsBean implements Announcements {
    @Inject
    private RecipientsNow recipients;

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
        new AnnouncementPost(audit, submission.get())
                .send(message, context.getCallerPrincipal().getName(), users, domain, Instant.now());
        return users.size();
    }

    private List<String> recipients(Announcement message) {
        message.check();
        return recipients.of(message.to());
    }
}
