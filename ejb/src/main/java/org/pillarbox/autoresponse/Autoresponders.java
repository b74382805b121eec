package org.pillarbox.autoresponse;

import java.util.Optional;

/** Port: what users' AutoResponder pages say now. Thread safe. */
public interface Autoresponders {
    /** Whether this user's mail is answered at all. From memory, costs no query. */
    boolean isActive(long userId);

    /** What the page says; empty where it says that nothing is answered. Costs a query for users whose mail is answered. */
    Optional<Autoresponder> find(long userId);
}
