package org.pillarbox.directory.bean;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import org.pillarbox.directory.AccountsChanged;
import org.pillarbox.directory.AdvancedChanges;
import org.pillarbox.directory.GroupChanges;
import org.pillarbox.directory.GroupRemoval;
import org.pillarbox.directory.GroupRules;
import org.pillarbox.directory.MoveTargets;
import org.pillarbox.directory.NameRegistry;
import org.pillarbox.directory.PasswordSealing;
import org.pillarbox.directory.PermissionChanges;
import org.pillarbox.directory.ScriptChanges;
import org.pillarbox.directory.UserAccounts;
import org.pillarbox.directory.UserDirectory;
import org.pillarbox.directory.UserRemoval;
import org.pillarbox.directory.UserRules;
import org.pillarbox.directory.jpa.JpaGroups;
import org.pillarbox.directory.jpa.JpaUsers;
import org.pillarbox.journal.audit.AuditLog;
import org.pillarbox.journal.security.SecurityLog;
import org.pillarbox.settings.Settings;

/** Puts the domain's classes together for the beans, which open transactions and check roles. */
@ApplicationScoped
public class AccountsOfThisServer {
    @PersistenceContext
    private EntityManager em;

    @Inject
    private UserDirectory directory;

    @Inject
    private Settings settings;

    @Inject
    private PasswordSealing sealing;

    @Inject
    private AuditLog audit;

    @Inject
    private SecurityLog security;

    @Inject
    private Instance<UserRemoval> removals;

    @Inject
    private Instance<GroupRemoval> groupRemovals;

    @Inject
    private Instance<NameRegistry> registries;

    @Inject
    private Event<AccountsChanged> changes;

    /** The users, in the caller's transaction. */
    public JpaUsers users() {
        return new JpaUsers(em);
    }

    /** The groups, in the caller's transaction. */
    public JpaGroups groups() {
        return new JpaGroups(em);
    }

    /** What users must be like. */
    public UserRules rules() {
        return new UserRules(directory, registries, settings);
    }

    /** What changes users. */
    public UserAccounts accounts() {
        return new UserAccounts(users(), rules(), sealing, audit, security, removals, changes::fire, Clock.systemUTC());
    }

    /** What changes groups. */
    public GroupChanges groupChanges() {
        return new GroupChanges(users(), groups(), new GroupRules(rules()), audit, groupRemovals, changes::fire);
    }

    /** What changes permissions. */
    public PermissionChanges permissions() {
        return new PermissionChanges(users(), new MoveTargets(directory, registries), audit, changes::fire);
    }

    /** What changes routing scripts. */
    public ScriptChanges scripts() {
        return new ScriptChanges(users(), audit, changes::fire);
    }

    /** What changes Advanced pages. */
    public AdvancedChanges advanced() {
        return new AdvancedChanges(users(), audit, changes::fire);
    }
}
