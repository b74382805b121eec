package org.pillarbox.directory.bean;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Local;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.pillarbox.directory.LocalUser;
import org.pillarbox.directory.MailRouting;
import org.pillarbox.directory.MainAdministrator;
import org.pillarbox.directory.PasswordChange;
import org.pillarbox.directory.UserAdministration;
import org.pillarbox.directory.UserAdvanced;
import org.pillarbox.directory.UserDetails;
import org.pillarbox.directory.UserDirectory;
import org.pillarbox.directory.UserName;
import org.pillarbox.directory.UserPermissions;
import org.pillarbox.directory.UserQuery;
import org.pillarbox.directory.UserRow;
import org.pillarbox.directory.privacy.MessageLock;
import org.pillarbox.directory.welcome.WelcomeDue;
import org.pillarbox.settings.Durability;
import org.pillarbox.settings.Settings;

/** Users for administrators. */
@Stateless
@Local(UserAdministration.class)
@RolesAllowed("admin")
public class UserAdministrationBean implements UserAdministration {
    @Inject
    private AccountsOfThisServer here;

    @Inject
    private UserDirectory directory;

    @Inject
    private Settings settings;

    @Inject
    private MessageLock lock;

    @Inject
    private Durability durability;

    @Inject
    private Event<WelcomeDue> welcomes;

    @Resource
    private SessionContext context;

    @Override
    public List<UserRow> list(UserQuery query) {
        return here.users().list(query, Instant.now());
    }

    @Override
    public long count(UserQuery query) {
        return here.users().count(query);
    }

    @Override
    public Optional<UserDetails> find(String name) {
        return UserName.parse(name).flatMap(valid -> here.users().find(valid, Instant.now()));
    }

    @Override
    public void check(UserDetails user, PasswordChange passwords) {
        here.accounts().check(user, passwords);
    }

    @Override
    public UserDetails create(UserDetails user, PasswordChange passwords, boolean welcome) {
        checkRouting(user, MailRouting.NONE);
        UserDetails created = here.accounts().create(user, passwords, false);
        if (welcome) {
            welcomes.fire(new WelcomeDue(
                    List.of(new LocalUser(created.id(), new UserName(created.name()), created.administrator()))));
        }
        durability.sync();
        return created;
    }

    @Override
    public UserDetails change(UserDetails user, PasswordChange passwords) {
        checkRouting(
                user,
                directory
                        .find(user.id())
                        .flatMap(before -> find(before.name().value()))
                        .map(UserDetails::routing)
                        .orElse(MailRouting.NONE));
        UserDetails changed = here.accounts().change(user, passwords);
        durability.sync();
        return changed;
    }

    /** Assistants and the like send copies of a user's mail to others (manual 16.3.1.2). */
    private void checkRouting(UserDetails user, MailRouting before) {
        if (!user.routing().equals(before)) {
            lock.check();
        }
    }

    @Override
    public Optional<UserPermissions> permissions(String name) {
        return UserName.parse(name).flatMap(here.users()::permissions);
    }

    @Override
    public UserPermissions change(UserPermissions permissions) {
        if (here.users()
                .permissions(new UserName(permissions.name()))
                .filter(before -> before.monitored() != permissions.monitored())
                .isPresent()) {
            lock.check();
        }
        UserPermissions changed = here.permissions()
                .change(permissions, context.getCallerPrincipal().getName());
        durability.sync();
        return changed;
    }

    @Override
    public Optional<UserAdvanced> advanced(String name) {
        return UserName.parse(name).flatMap(here.users()::advanced);
    }

    @Override
    public UserAdvanced change(UserAdvanced advanced) {
        if (here.users()
                .advanced(new UserName(advanced.name()))
                .filter(before -> !before.settings()
                        .replyAddress()
                        .equals(advanced.settings().replyAddress()))
                .isPresent()) {
            lock.check();
        }
        UserAdvanced changed = here.advanced().change(advanced);
        durability.sync();
        return changed;
    }

    @Override
    public List<Refusal> delete(Set<Long> ids) {
        List<Refusal> refusals =
                here.accounts().delete(ids, context.getCallerPrincipal().getName());
        durability.sync();
        return refusals;
    }

    @Override
    public Optional<String> mainAdministrator() {
        return new MainAdministrator(directory, settings).find().map(user -> user.name()
                .value());
    }

    @Override
    public Set<Long> withMail(Set<Long> ids) {
        return here.users().withMail(ids);
    }
}
