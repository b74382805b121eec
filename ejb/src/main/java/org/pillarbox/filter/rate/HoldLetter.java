package org.pillarbox.filter.rate;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.pillarbox.directory.LocalUser;
import org.pillarbox.directory.welcome.ServerLetter;
import org.pillarbox.message.Letter;
import org.pillarbox.settings.AdministrationSettings;
import org.pillarbox.settings.LocalMailSettings;
import org.pillarbox.settings.Settings;

/** Tells the Main Administrator that a user's sending is held. */
final class HoldLetter {
    private HoldLetter() {}

    /** One for each user and day: a second one for the same occasion is dropped by whoever routes it. */
    static Letter of(LocalUser administrator, LocalUser user, Settings settings, String reason, Clock clock) {
        Instant now = clock.instant();
        String occasion = "sending-held " + user.id() + " " + LocalDate.ofInstant(now, clock.getZone());
        String name = user.name().value();
        String body = "The user " + name + " has sent too much by SMTP: " + reason + ".\n\n"
                + "The limits of one hour are on the console's page Services, SMTP. Whoever sends so much may have stolen the\n"
                + "password. Until you release the user, what it sends is put off; what was accepted before goes its way.\n\n"
                + "What to do:\n"
                + " - See what it has sent: Logging, Trace, with the sender " + name + ".\n"
                + " - If it was not the user, give it another password first.\n"
                + " - Then release it on the page Services, SMTP.\n";
        return ServerLetter.to(
                administrator.name().value(),
                settings.get(LocalMailSettings.class).defaultDomain(),
                occasion,
                settings.get(AdministrationSettings.class).subject("Sending of " + name + " is held"),
                body,
                now);
    }
}
