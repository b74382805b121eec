package org.pillarbox.directory.login;

import java.util.Optional;
import java.util.Set;

/** Facade: log-in to the web. */
public interface ConsoleLogin {
    /** Checks name and password; empty when wrong, locked or unknown, which the peer cannot tell apart. */
    Optional<WebUser> login(String userName, String password, String address);

    /** The user as it is now, asked at each request, so that a right taken away ends at once. */
    Optional<WebUser> current(String userName);

    /** Why a new password for this user is not good, as the administrator's or user's page shows it; empty when it is. */
    Optional<String> weakness(String password);

    /** Which passwords the user may change (manual 4.2.3.1.1); empty for an unknown user. */
    Set<Which> changeable(String userName);

    /**
     * Replaces one's own password.
     *
     * @param which one of those that are {@link #changeable}
     * @param current the password that opens the web, whichever is replaced
     * @return why not, in words; empty when it is done
     */
    Optional<String> changeOwnPassword(
            String userName, Which which, String current, String replacement, String address);

    /** Makes a token for "Remember me", valid 30 days and until the password changes. */
    String remember(String userName);

    /** Who a token stands for. */
    Optional<WebUser> remembered(String token);

    /** Makes a token worthless. */
    void forget(String token);

    /** "Forgotten Password": tells the Main Administrator; says nothing of whether the user exists. */
    void forgotten(String userName, String address);

    /** A user's two passwords. */
    enum Which {
        MAIN,
        WEB
    }

    /** Who is logged in to the web, with the password to be changed first where it is a one-time one. */
    record WebUser(String name, boolean administrator, boolean mustChangePassword) {}
}
