package org.pillarbox.quota.warning;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.pillarbox.directory.MailboxUsage;
import org.pillarbox.directory.MainAdministrator;
import org.pillarbox.directory.UserDirectory;
import org.pillarbox.quota.MailboxSize;
import org.pillarbox.settings.QuotaSettings;
import org.pillarbox.settings.QuotaSettings.Level;
import org.pillarbox.settings.Settings;
import org.pillarbox.store.AfterDelivery;

/**
 * Looks at each delivery whether it takes a mailbox past a level. What was passed is seen from the sizes before and behind each
 * message alone, so there is no memory that could be wrong (ADR 168). Users without a quota cost a look into memory.
 */
public final class QuotaWatch implements AfterDelivery {
    private final UserDirectory users;
    private final MailboxUsage usage;
    private final MainAdministrator administrator;
    private final Settings settings;
    private final Consumer<List<Warning>> due;

    /** Gives what is due to whoever writes it down in the same transaction. */
    public QuotaWatch(UserDirectory users, MailboxUsage usage, Settings settings, Consumer<List<Warning>> due) {
        this.users = users;
        this.usage = usage;
        this.administrator = new MainAdministrator(users, settings);
        this.settings = settings;
        this.due = due;
    }

    @Override
    public void delivered(List<Arrival> arrivals) {
        Map<Long, List<Arrival>> limited = new LinkedHashMap<>();
        for (Arrival arrival : arrivals) {
            long user = arrival.delivery().userId();
            if (users.mailboxQuota(user) > 0) {
                limited.computeIfAbsent(user, first -> new ArrayList<>()).add(arrival);
            }
        }
        if (!limited.isEmpty()) {
            Map<Long, Long> sizes = usage.bytes(limited.keySet());
            Map<String, Warning> warnings = new LinkedHashMap<>();
            limited.forEach(
                    (user, own) -> watch(own, sizes.getOrDefault(user, 0L), users.mailboxQuota(user), warnings));
            if (!warnings.isEmpty()) {
                due.accept(List.copyOf(warnings.values()));
            }
        }
    }

    /** Goes through one mailbox's messages one by one, so that a replay in other batches comes to the same. */
    private void watch(List<Arrival> arrivals, long behindAll, long quota, Map<String, Warning> warnings) {
        long bytes = behindAll - arrivals.stream().mapToLong(Arrival::bytes).sum();
        for (Arrival arrival : arrivals) {
            MailboxSize before = new MailboxSize(bytes, quota);
            bytes += arrival.bytes();
            MailboxSize behind = new MailboxSize(bytes, quota);
            if (!Warning.isOwn(arrival.delivery().occasion())) {
                passed(before, behind).ifPresent(level -> warnings(arrival, level, behind)
                        .forEach(warning -> warnings.put(warning.occasion(), warning)));
            }
        }
    }

    private Optional<Level> passed(MailboxSize before, MailboxSize behind) {
        return settings.get(QuotaSettings.class).levels().stream()
                .filter(Level::warns)
                .filter(level -> !before.reaches(level.percent()) && behind.reaches(level.percent()))
                .max(Comparator.comparingInt(Level::percent));
    }

    private Collection<Warning> warnings(Arrival arrival, Level level, MailboxSize size) {
        long user = arrival.delivery().userId();
        String occasion = Warning.OCCASION + arrival.delivery().content() + " " + user;
        List<Warning> warnings = new ArrayList<>();
        if (level.user()) {
            warnings.add(new Warning(occasion, user, false, level.percent(), size));
        }
        boolean told = level.user()
                && administrator.find().filter(main -> main.id() == user).isPresent();
        if (level.administrator() && !told) {
            warnings.add(new Warning(occasion + " admin", user, true, level.percent(), size));
        }
        return warnings;
    }
}
