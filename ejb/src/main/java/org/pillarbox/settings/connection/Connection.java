package org.pillarbox.settings.connection;

import java.util.Objects;
import org.pillarbox.settings.OutMailSettings;

/**
 * One way to reach the Internet, with the way that mail leaves on it (manual 6.1, 6.2).
 *
 * @param number 1 or more; names it for schedules, In Mails, commands and logs, and is never given to another
 * @param name for people
 * @param link how the Internet is reached
 * @param mainSchedule whether it is run with all others of the main schedule
 * @param throughSocks whether its traffic goes through the SOCKS server
 * @param outMail how mail leaves on it
 */
public record Connection(
        int number, String name, Link link, boolean mainSchedule, boolean throughSocks, OutMailSettings outMail) {
    public Connection {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(link, "link");
        Objects.requireNonNull(outMail, "outMail");
    }

    /** The same with another Out Mail. */
    public Connection with(OutMailSettings other) {
        return new Connection(number, name, link, mainSchedule, throughSocks, other);
    }

    /** The same, reached otherwise. */
    public Connection by(Link other) {
        return new Connection(number, name, other, mainSchedule, throughSocks, outMail);
    }
}
