package org.pillarbox.schedule.people;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.pillarbox.settings.Settings;
import org.pillarbox.settings.schedule.ScheduleSettings;

/** Counts the different users who check their mail. Costs a log-in next to nothing: what it notes is written once a second. */
public final class MailChecks {
    /** More are not noted between two looks; the rule is about few. */
    private static final int MOST = 10_000;

    private final Settings settings;
    private final CheckRows rows;
    private final Set<String> fresh = ConcurrentHashMap.newKeySet();

    public MailChecks(Settings settings, CheckRows rows) {
        this.settings = settings;
        this.rows = rows;
    }

    /** This user looks for mail now. */
    public void checked(String account) {
        if (settings.get(ScheduleSettings.class).people() > 0 && fresh.size() < MOST) {
            fresh.add(account);
        }
    }

    /** Writes down who did so since the last call, and tells when a connection must be made at the latest; empty while too few did. */
    public Optional<Instant> due(Instant now) {
        ScheduleSettings page = settings.get(ScheduleSettings.class);
        if (page.people() == 0) {
            fresh.clear();
            return Optional.empty();
        }
        Set<String> seen = new HashSet<>(fresh);
        if (!seen.isEmpty()) {
            rows.add(seen, now);
            fresh.removeAll(seen);
        }
        return rows.reached(page.people()).map(reached -> reached.plus(Duration.ofMinutes(page.peopleMinutes())));
    }

    /** A connection is made: the count begins anew. */
    public void connected(Instant now) {
        if (settings.get(ScheduleSettings.class).people() > 0) {
            fresh.clear();
            rows.clear(now);
        }
    }
}
