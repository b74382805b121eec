package org.pillarbox.web.admin.users;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.pillarbox.directory.UserAdministration;
import org.pillarbox.directory.UserQuery;
import org.pillarbox.directory.UserRow;

/** Names to pick a local user from: the first 500. Others can be typed. */
@Named
@RequestScoped
public class UserNames {
    private static final UserQuery FIRST =
            new UserQuery(Optional.empty(), Optional.empty(), UserQuery.Column.NAME, false, 0, 500);

    @Inject
    UserAdministration users;

    private List<String> names;

    public List<String> getNames() {
        if (names == null) {
            names = users.list(FIRST).stream().map(UserRow::name).toList();
        }
        return names;
    }
}
