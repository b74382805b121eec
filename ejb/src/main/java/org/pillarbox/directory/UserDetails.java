package org.pillarbox.directory;

import java.util.List;
import java.util.Optional;

/**
 * The General page of a user (manual 4.2.3.1), without passwords.
 *
 * @param id 0 for a user still to be created
 * @param name its name
 * @param comment at most 80 characters
 * @param group the one group it belongs to
 * @param administrator whether the console is open to it
 * @param lockedOut whether the lockout policy holds it
 * @param separateWebPassword "Have different Main Password and Web Password"
 * @param mayChangeMainPassword "User can change Main Password through WebMail"
 * @param routing where its mail goes besides its mailbox, or instead
 * @param webMailAddresses from which it may write in WebMail; none for its name at the first local domain
 */
public record UserDetails(
        long id,
        String name,
        String comment,
        Optional<String> group,
        boolean administrator,
        boolean lockedOut,
        boolean separateWebPassword,
        boolean mayChangeMainPassword,
        MailRouting routing,
        List<String> webMailAddresses) {
    public UserDetails {
        webMailAddresses = List.copyOf(webMailAddresses);
    }

    /** A user still to be created, with the settings that new ones have (manual 4.2.1). */
    public static UserDetails newUser(String name, String comment) {
        return new UserDetails(
                0, name, comment, Optional.empty(), false, false, false, true, MailRouting.NONE, List.of());
    }

    /** The same settings with or without the right to administer. */
    public UserDetails withAdministrator(boolean may) {
        return new UserDetails(
                id,
                name,
                comment,
                group,
                may,
                lockedOut,
                separateWebPassword,
                mayChangeMainPassword,
                routing,
                webMailAddresses);
    }

    /** The same settings under the name as it is stored, in this group. */
    UserDetails stored(String stored, Optional<String> inGroup) {
        return new UserDetails(
                id,
                stored,
                comment,
                inGroup,
                administrator,
                lockedOut,
                separateWebPassword,
                mayChangeMainPassword,
                routing,
                webMailAddresses);
    }
}
