package org.pillarbox.web.admin.users;

import java.util.Optional;
import org.pillarbox.directory.UserQuery;

/** Queries that do not depend on what the page shows. */
final class UserQueries {
    /** Everybody, by name. */
    static final UserQuery ALL = new UserQuery(Optional.empty(), Optional.empty(), UserQuery.Column.NAME, false, 0, 1);

    private UserQueries() {}
}
