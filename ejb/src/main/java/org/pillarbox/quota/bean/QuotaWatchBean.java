package org.pillarbox.quota.bean;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import org.pillarbox.directory.MailboxUsage;
import org.pillarbox.directory.UserDirectory;
import org.pillarbox.quota.warning.DueWarnings;
import org.pillarbox.quota.warning.QuotaWatch;
import org.pillarbox.quota.warning.Warning;
import org.pillarbox.settings.Settings;
import org.pillarbox.store.AfterDelivery;

/** Watches deliveries in their transactions. */
@ApplicationScoped
public class QuotaWatchBean implements AfterDelivery {
    @Inject
    private UserDirectory users;

    @Inject
    private MailboxUsage usage;

    @Inject
    private Settings settings;

    @Inject
    private DueWarnings due;

    @Inject
    private Event<WarningsDue> announcement;

    private QuotaWatch watch;

    @PostConstruct
    void open() {
        watch = new QuotaWatch(users, usage, settings, this::add);
    }

    @Override
    public void delivered(List<Arrival> arrivals) {
        watch.delivered(arrivals);
    }

    private void add(List<Warning> warnings) {
        due.add(warnings);
        announcement.fire(new WarningsDue());
    }
}
