package org.pillarbox.routing.step;

import java.util.Optional;
import org.pillarbox.directory.LocalUser;
import org.pillarbox.directory.MainAdministrator;
import org.pillarbox.directory.UserDirectory;
import org.pillarbox.routing.CollectedWay;
import org.pillarbox.routing.CollectedWay.Treatment;
import org.pillarbox.routing.Transit;
import org.pillarbox.settings.Settings;
import org.pillarbox.settings.UnrecognisedSettings;

/** What the Admin Settings page says of collected mail for nobody (manual 16.3.1.1). */
final class UnknownMail {
    private final Settings settings;
    private final UserDirectory users;
    private final MainAdministrator administrator;

    UnknownMail(Settings settings, UserDirectory users) {
        this.settings = settings;
        this.users = users;
        this.administrator = new MainAdministrator(users, settings);
    }

    /** Whether it is taken for mail of another office, and so ignored. */
    boolean isRemote() {
        return page().collected() == UnrecognisedSettings.Collected.REMOTE;
    }

    /** The same for this message; a fault of this server's is no other office's. */
    boolean isRemote(Transit transit) {
        return isRemote() && treatment(transit) == Treatment.AS_SET;
    }

    /** Whether somebody is told of it instead of getting it. */
    boolean isTold(Transit transit) {
        return switch (treatment(transit)) {
            case FAULT -> true;
            case ADMINISTRATOR -> false;
            case AS_SET -> page().collected().isError();
        };
    }

    /** Whether its sender hears that an address means nobody; where no address was found there is nothing to say. */
    boolean isBounced(Transit transit) {
        return page().bounced() && nobody(transit).isEmpty();
    }

    /** Who gets it, or is told. A user who has gone since is replaced by the one who answers for the server. */
    Optional<LocalUser> reader(Transit transit) {
        return Optional.of(page())
                .filter(page -> treatment(transit) == Treatment.AS_SET
                        && page.collected().namesUser())
                .flatMap(page -> users.find(page.user()))
                .or(administrator::find);
    }

    /** What is the matter, in words for a letter. */
    String problem(Transit transit) {
        return nobody(transit).map(CollectedWay.ToNobody::why).orElse("Recipient not recognised");
    }

    private static Treatment treatment(Transit transit) {
        return nobody(transit).map(CollectedWay.ToNobody::treatment).orElse(Treatment.AS_SET);
    }

    private static Optional<CollectedWay.ToNobody> nobody(Transit transit) {
        return transit.findings()
                .collected()
                .filter(CollectedWay.ToNobody.class::isInstance)
                .map(CollectedWay.ToNobody.class::cast);
    }

    private UnrecognisedSettings page() {
        return settings.get(UnrecognisedSettings.class);
    }
}
