package org.pillarbox.web.admin.mappings;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.pillarbox.directory.GroupAdministration;
import org.pillarbox.directory.MailGroup;
import org.pillarbox.directory.UserAdministration;
import org.pillarbox.directory.UserQuery;
import org.pillarbox.directory.UserRow;
import org.pillarbox.routing.mapping.MappingTarget;

/** Targets to pick from: {@code *REMOTE}, all groups, the first 500 users. Others can be typed. */
@Named
@RequestScoped
public class TargetNames {
    private static final UserQuery FIRST =
            new UserQuery(Optional.empty(), Optional.empty(), UserQuery.Column.NAME, false, 0, 500);

    @Inject
    UserAdministration users;

    @Inject
    GroupAdministration groups;

    private List<String> names;

    public List<String> getNames() {
        if (names == null) {
            Stream<String> lists =
                    Stream.concat(groups.builtIn().stream().map(MailGroup::name), groups.names().stream());
            names = Stream.of(
                            Stream.of(MappingTarget.REMOTE),
                            users.list(FIRST).stream().map(UserRow::name),
                            lists)
                    .flatMap(some -> some)
                    .toList();
        }
        return names;
    }
}
