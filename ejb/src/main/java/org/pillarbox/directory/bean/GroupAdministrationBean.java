package org.pillarbox.directory.bean;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Local;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.pillarbox.directory.GroupAdministration;
import org.pillarbox.directory.MailGroup;
import org.pillarbox.directory.UserDetails;
import org.pillarbox.directory.UserDirectory;
import org.pillarbox.directory.UserName;
import org.pillarbox.directory.group.BuiltInGroup;
import org.pillarbox.directory.group.GroupRow;
import org.pillarbox.directory.group.GroupSettings;
import org.pillarbox.directory.group.UserGroup;
import org.pillarbox.settings.Durability;

/** Groups for administrators. */
@Stateless
@Local(GroupAdministration.class)
@RolesAllowed("admin")
public class GroupAdministrationBean implements GroupAdministration {
    @Inject
    private AccountsOfThisServer here;

    @Inject
    private UserDirectory directory;

    @Inject
    private Durability durability;

    @Resource
    private SessionContext context;

    @Override
    public List<GroupRow> list(int offset, int limit) {
        return here.groups().list(offset, limit);
    }

    @Override
    public long count() {
        return here.groups().count();
    }

    @Override
    public List<MailGroup> builtIn() {
        return Arrays.stream(BuiltInGroup.values())
                .map(BuiltInGroup::title)
                .map(directory::group)
                .flatMap(Optional::stream)
                .toList();
    }

    @Override
    public List<String> names() {
        return here.groups().names();
    }

    @Override
    public Optional<UserGroup> find(String name) {
        return here.groups().find(name);
    }

    @Override
    public Optional<UserGroup> ofUser(String userName) {
        return UserName.parse(userName)
                .flatMap(name -> here.users().find(name, Instant.now()))
                .flatMap(UserDetails::group)
                .flatMap(here.groups()::find);
    }

    @Override
    public List<String> memberNames(UserGroup group, int most) {
        return here.groups().memberNames(group, most);
    }

    @Override
    public UserGroup create(String name, GroupSettings settings) {
        UserGroup created = here.groupChanges().create(name, settings);
        durability.sync();
        return created;
    }

    @Override
    public UserGroup change(UserGroup group) {
        UserGroup changed =
                here.groupChanges().change(group, context.getCallerPrincipal().getName());
        durability.sync();
        return changed;
    }

    @Override
    public void delete(Set<Long> ids) {
        here.groupChanges().delete(ids);
        durability.sync();
    }
}
