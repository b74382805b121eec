package org.pillarbox.settings.wizard;

import java.util.List;
import java.util.Optional;
import org.pillarbox.settings.LocalMailSettings;
import org.pillarbox.settings.OutMailSettings;
import org.pillarbox.settings.inmail.InMail;

/**
 * What the Setup Wizard was told (manual 3.5).
 *
 * @param localMail what the server calls itself, and which domains are its own
 * @param directDelivery whether other servers may deliver mail here over SMTP
 * @param sending how mail leaves for the Internet on the first connection
 * @param collecting from which account mail is collected
 * @param users who is to get a mailbox besides those who have one
 */
public record SetupAnswers(
        LocalMailSettings localMail,
        boolean directDelivery,
        Sending sending,
        Collecting collecting,
        List<NewUser> users) {
    public SetupAnswers {
        users = List.copyOf(users);
    }

    /** With no change to what is collected. */
    public SetupAnswers(LocalMailSettings localMail, boolean directDelivery, Sending sending, List<NewUser> users) {
        this(localMail, directDelivery, sending, Collecting.NONE, users);
    }

    /**
     * What is collected.
     *
     * @param inMail the one account that the wizard knows of, with the number 0 for a new one; empty to leave all as it is
     * @param password of the account, in the clear; empty to keep the one it has
     * @param everyMinutes how often the server connects
     */
    public record Collecting(Optional<InMail> inMail, Optional<String> password, int everyMinutes) {
        /** Everything stays as it is. */
        public static final Collecting NONE = new Collecting(Optional.empty(), Optional.empty(), 30);

        /** Without the password. */
        @Override
        public String toString() {
            return inMail + ", every " + everyMinutes + " minutes";
        }
    }

    /**
     * How mail leaves.
     *
     * @param settings their sealed password does not count
     * @param password for the relays, in the clear; empty to keep the one they have
     */
    public record Sending(OutMailSettings settings, Optional<String> password) {
        /** Without the password. */
        @Override
        public String toString() {
            return settings.toString();
        }
    }

    /**
     * A user to be made.
     *
     * @param name not that of a user who is there
     * @param password in the clear
     * @param comment for administrators; may be empty
     */
    public record NewUser(String name, String password, String comment) {
        /** Without the password. */
        @Override
        public String toString() {
            return name;
        }
    }
}
