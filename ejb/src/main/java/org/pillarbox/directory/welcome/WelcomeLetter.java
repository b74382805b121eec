package org.pillarbox.directory.welcome;

import java.time.Instant;
import org.pillarbox.message.Letter;

/** The first message in a new mailbox. */
public final class WelcomeLetter {
    private WelcomeLetter() {}

    /** Writes it, in the first local domain. */
    public static Letter to(WelcomeDue user, String domain, Instant now) {
        String body = "Welcome, " + user.userName() + ".\n"
                + "\n"
                + "This mailbox is ready. Your address is " + user.userName() + "@" + domain + ".\n"
                + "\n"
                + "Your mail program needs the name of this server, your user name (" + user.userName() + ")\n"
                + "and the password that your administrator gave you; the same for receiving and for sending.\n"
                + "Questions? Write to postmaster@" + domain + ".\n";
        return ServerLetter.to(
                user.userName(), domain, "welcome " + user.userId(), "Welcome to your new mailbox", body, now);
    }
}
