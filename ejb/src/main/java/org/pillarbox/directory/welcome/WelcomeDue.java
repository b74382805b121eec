package org.pillarbox.directory.welcome;

import java.util.List;
import org.pillarbox.directory.LocalUser;

/** Event: users were created who shall be welcomed, once the transaction is committed. */
public record WelcomeDue(List<LocalUser> users) {
    public WelcomeDue {
        users = List.copyOf(users);
    }
}
