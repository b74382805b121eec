package org.pillarbox.quota.daily;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.pillarbox.directory.LocalUser;
import org.pillarbox.directory.MailboxUsage;
import org.pillarbox.directory.MainAdministrator;
import org.pillarbox.directory.UserDirectory;
import org.pillarbox.directory.welcome.ServerLetter;
import org.pillarbox.message.Submission;
import org.pillarbox.quota.DailyWarnings;
import org.pillarbox.quota.MailboxSize;
import org.pillarbox.quota.Megabytes;
import org.pillarbox.quota.QuotaWords;
import org.pillarbox.quota.warning.Warning;
import org.pillarbox.settings.LocalMailSettings;
import org.pillarbox.settings.QuotaSettings;
import org.pillarbox.settings.Settings;

/** Goes through all mailboxes that have a quota and writes to their users, and one letter to the Main Administrator. */
public final class WarningRound implements DailyWarnings {
    private static final int MOST_LINES = 500;

    private final UserDirectory users;
    private final MailboxUsage usage;
    private final MainAdministrator administrator;
    private final Settings settings;
    private final Submission submission;
    private final DayTurn turn;
    private final Clock clock;

    /** The clock's zone says when a day begins. */
    public WarningRound(
            UserDirectory users,
            MailboxUsage usage,
            Settings settings,
            Submission submission,
            DayTurn turn,
            Clock clock) {
        this.users = users;
        this.usage = usage;
        this.administrator = new MainAdministrator(users, settings);
        this.settings = settings;
        this.submission = submission;
        this.turn = turn;
        this.clock = clock;
    }

    private record Full(LocalUser user, MailboxSize size) {}

    @Override
    public Told daily() {
        LocalDate today = LocalDate.now(clock);
        return turn.take(today) ? tell(today.toString()) : Told.NOBODY;
    }

    @Override
    public Told atStart() {
        return tell("start " + UUID.randomUUID());
    }

    private Told tell(String when) {
        QuotaSettings page = settings.get(QuotaSettings.class);
        List<Full> all = sizes();
        List<Full> warned = reaching(all, page.dailyUserPercent());
        List<Full> listed = reaching(all, page.dailyAdministratorPercent());
        for (Full full : warned) {
            send(
                    full.user(),
                    when + " " + full.user().id(),
                    "Your mailbox is at " + full.size().percent() + " % of its quota",
                    QuotaWords.toUser(full.size(), page.blockPercent()));
        }
        Optional<LocalUser> main = administrator.find().filter(there -> !listed.isEmpty());
        main.ifPresent(to -> send(to, when + " list", "Mailboxes near or over their quota", list(listed)));
        return new Told(warned.size(), main.isPresent() ? listed.size() : 0);
    }

    /** The fullest first. */
    private List<Full> sizes() {
        Map<Long, Long> quotas = users.mailboxQuotas();
        if (quotas.isEmpty()) {
            return List.of();
        }
        Map<Long, Long> bytes = usage.bytes(quotas.keySet());
        List<Full> all = new ArrayList<>();
        quotas.forEach((id, quota) -> users.find(id)
                .ifPresent(user -> all.add(new Full(user, new MailboxSize(bytes.getOrDefault(id, 0L), quota)))));
        all.sort(Comparator.comparingLong((Full full) -> full.size().percent())
                .reversed()
                .thenComparing(full -> full.user().name().key()));
        return all;
    }

    private static List<Full> reaching(List<Full> all, int percent) {
        return all.stream().filter(full -> full.size().reaches(percent)).toList();
    }

    private static String list(List<Full> listed) {
        StringBuilder body = new StringBuilder("These mailboxes are near or over their quota, the fullest first:\n\n");
        listed.stream().limit(MOST_LINES).forEach(full -> body.append(
                        full.user().name())
                .append(": ")
                .append(full.size().percent())
                .append(" %, ")
                .append(Megabytes.of(full.size().bytes()))
                .append(" of ")
                .append(Megabytes.of(full.size().quota()))
                .append('\n'));
        if (listed.size() > MOST_LINES) {
            body.append("and ").append(listed.size() - MOST_LINES).append(" more\n");
        }
        return body.append("\nMail to these users still comes in.\n").toString();
    }

    private void send(LocalUser to, String occasion, String subject, String body) {
        String domain = settings.get(LocalMailSettings.class).defaultDomain();
        try {
            submission.submit(ServerLetter.to(
                    to.name().value(), domain, Warning.OCCASION + occasion, subject, body, clock.instant()));
        } catch (IOException e) {
            throw new UncheckedIOException("the warnings of the day could not all be handed in", e);
        }
    }
}
