package org.pillarbox.routing.lan;

import java.util.List;
import org.pillarbox.routing.Origin;
import org.pillarbox.settings.Settings;
import org.pillarbox.settings.inmail.InMailSettings;

/** Tells how messages came in, with the names of the In Mails as they are now. */
public final class Arrivals {
    private final Settings settings;

    public Arrivals(Settings settings) {
        this.settings = settings;
    }

    /** Of a message of this origin. */
    public Arrival of(Origin origin) {
        if (!origin.isCollected()) {
            return Arrival.of(origin);
        }
        long number = origin.inMail().orElse(0L);
        String name = settings.get(InMailSettings.class)
                .find(number)
                .map(inMail -> inMail.name())
                .orElse("");
        return Arrival.downloaded((int) number, name);
    }

    /** Those of all In Mails, which conditions of rules can name. */
    public List<Arrival> all() {
        return settings.get(InMailSettings.class).all().stream()
                .map(inMail -> Arrival.downloaded(inMail.number(), inMail.name()))
                .toList();
    }
}
