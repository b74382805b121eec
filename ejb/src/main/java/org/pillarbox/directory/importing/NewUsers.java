package org.pillarbox.directory.importing;

import java.util.Optional;
import java.util.Set;
import org.pillarbox.directory.InternetMail;
import org.pillarbox.directory.Protocol;
import org.pillarbox.directory.UserPermissions;

/**
 * What all new users of one import get, as far as their lines do not say.
 *
 * @param group the group they belong to
 * @param protocols what they may log in by
 * @param sends whether they may write to outside addresses
 * @param receives whether they get mail from outside
 */
public record NewUsers(Optional<String> group, Set<Protocol> protocols, boolean sends, boolean receives) {
    /** What the wizard gives. */
    public static final NewUsers USUAL = new NewUsers(Optional.empty(), Set.of(Protocol.values()), true, true);

    public NewUsers {
        protocols = Set.copyOf(protocols);
    }

    /** The permissions of one of them. */
    UserPermissions permissions(String name) {
        return UserPermissions.ofNewUser(0, name)
                .withProtocols(protocols)
                .withInternet(new InternetMail(sends, receives, InternetMail.ALLOWED.maxOutgoingKilobytes()));
    }
}
