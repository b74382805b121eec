package org.pillarbox.routing.lan;

import java.util.Locale;
import java.util.Objects;
import org.pillarbox.routing.Origin;
import org.pillarbox.settings.ServiceCatalogue;

/**
 * How a message came in, as conditions of rules ask for it.
 *
 * @param way over which it came
 * @param inMail the number of the In Mail setting that downloaded it; 0 for none
 * @param inMailName the name of that setting in lower case; empty for none
 */
public record Arrival(Way way, int inMail, String inMailName) {
    /** Ways in. */
    public enum Way {
        SMTP,
        DOWNLOADED,
        OTHER
    }

    public Arrival {
        Objects.requireNonNull(way, "way");
        inMailName = inMailName.toLowerCase(Locale.ROOT);
    }

    /** Of a message that this service took. */
    public static Arrival of(Origin origin) {
        boolean smtp = ServiceCatalogue.find(origin.service())
                .filter(service -> service.protocol().equals("smtp"))
                .isPresent();
        return new Arrival(smtp ? Way.SMTP : Way.OTHER, 0, "");
    }

    /** Of a message that an In Mail setting downloaded. */
    public static Arrival downloaded(int inMail, String name) {
        return new Arrival(Way.DOWNLOADED, inMail, name);
    }
}
