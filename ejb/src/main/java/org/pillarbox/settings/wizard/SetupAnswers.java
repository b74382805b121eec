package org.pillarbox.settings.wizard;

import java.util.List;
import java.util.Optional;
import org.pillarbox.settings.LocalMailSettings;
import org.pillarbox.settings.OutMailSettings;

/**
 * What the Setup Wizard was told (manual 3.5).
 *
 * @param localMail what the server calls itself, and which domains are its own
 * @param directDelivery whether other servers may deliver mail here over SMTP
 * @param sending how mail leaves for the Internet on the first connection
 * @param users who is to get a mailbox besides those who have one
 */
public record SetupAnswers(LocalMailSettings localMail, boolean directDelivery, Sending sending, List<NewUser> users) {
    public SetupAnswers {
        users = List.copyOf(users);
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
