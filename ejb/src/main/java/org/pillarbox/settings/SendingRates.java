package org.pillarbox.settings;

import java.util.Objects;

/**
 * How much one user, or one address from which nobody has logged in, may send by SMTP. Recipients are counted beside messages
 * since one message can have a thousand.
 *
 * @param userMessages of a user who has logged in
 * @param userRecipients of all messages of such a user
 * @param addressMessages of a client's address; this machine's own has no limit
 * @param addressRecipients of all messages from there
 * @param hold whether a user who comes to a limit of the hour sends nothing more until an administrator releases it
 */
public record SendingRates(
        Rate userMessages, Rate userRecipients, Rate addressMessages, Rate addressRecipients, boolean hold) {
    /** Far more than people send, far less than a stolen password is used for. */
    public static final SendingRates DEFAULT = new SendingRates(
            new Rate(120, 1_000), new Rate(1_000, 3_000), new Rate(300, 6_000), new Rate(1_500, 30_000), true);

    public SendingRates {
        Objects.requireNonNull(userMessages, "userMessages");
        Objects.requireNonNull(userRecipients, "userRecipients");
        Objects.requireNonNull(addressMessages, "addressMessages");
        Objects.requireNonNull(addressRecipients, "addressRecipients");
    }
}
