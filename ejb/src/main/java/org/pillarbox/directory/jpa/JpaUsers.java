package org.pillarbox.directory.jpa;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.pillarbox.directory.Account;
import org.pillarbox.directory.AccountIndex;
import org.pillarbox.directory.FingerTexts;
import org.pillarbox.directory.Protocol;
import org.pillarbox.directory.UserAdvanced;
import org.pillarbox.directory.UserDetails;
import org.pillarbox.directory.UserName;
import org.pillarbox.directory.UserPermissions;
import org.pillarbox.directory.UserQuery;
import org.pillarbox.directory.UserRow;
import org.pillarbox.directory.Users;
import org.pillarbox.directory.WholeUser;
import org.pillarbox.directory.group.Choice;
import org.pillarbox.directory.group.GroupSettings;
import org.pillarbox.directory.group.UserGroup;
import org.pillarbox.directory.group.UserSwitches;
import org.pillarbox.directory.secret.Passwords;

/** Users by JPA. */
public final class JpaUsers implements Users, AccountIndex.Source {
    private static final int STATE = 1;

    /** The same as {@link GroupSettings#effective} says of one. */
    private static final String ADMINISTRATORS = "select count(u) from UserEntity u"
            + " left join GroupEntity g on g.name = u.groupName"
            + " where u.deniedProtocols not like :web and (g.id is null or g.enabled = true)"
            + " and (g.forced = true and g.administrator = :on or u.administrator = true"
            + " and (g.id is null or g.forced = false or g.administrator = :unsaid))";

    private final EntityManager em;
    private final JpaGroups groups;

    /** Works in the entity manager's transaction. */
    public JpaUsers(EntityManager em) {
        this.em = em;
        this.groups = new JpaGroups(em);
    }

    @Override
    public List<UserRow> list(UserQuery query, Instant now) {
        return new UserListQuery(em, query).rows(now);
    }

    @Override
    public long count(UserQuery query) {
        return new UserListQuery(em, query).count();
    }

    @Override
    public Optional<UserDetails> find(UserName name, Instant now) {
        return entity(name).map(user -> user.details(now));
    }

    @Override
    public Optional<UserPermissions> permissions(UserName name) {
        return entity(name).map(UserEntity::permissions);
    }

    @Override
    public Optional<UserAdvanced> advanced(UserName name) {
        return entity(name)
                .map(user -> new UserAdvanced(
                        user.id,
                        user.name,
                        Optional.ofNullable(em.find(FingerEntity.class, user.id))
                                .map(FingerEntity::texts)
                                .orElse(FingerTexts.NONE),
                        user.advanced.settings()));
    }

    private Optional<UserEntity> entity(UserName name) {
        return em.createQuery("select u from UserEntity u where u.nameKey = :key", UserEntity.class)
                .setParameter("key", name.key())
                .getResultStream()
                .findFirst();
    }

    @Override
    public Optional<Account> account(long id) {
        return Optional.ofNullable(em.find(UserEntity.class, id)).map(this::account);
    }

    @Override
    public Collection<Account> accounts() {
        return accounts(em.createQuery("select u from UserEntity u", UserEntity.class));
    }

    @Override
    public List<String> groupNames() {
        return groups.names();
    }

    @Override
    public Optional<UserGroup> group(String name) {
        return groups.find(name);
    }

    @Override
    public List<Account> members(String group) {
        return accounts(em.createQuery(
                        "select u from UserEntity u where u.groupName = :group order by u.nameKey", UserEntity.class)
                .setParameter("group", group));
    }

    /** Many at once, for one more query in all. */
    private List<Account> accounts(TypedQuery<UserEntity> query) {
        Map<String, GroupSettings> settings = groups.settings();
        return query.getResultStream()
                .map(user -> user.account(settings.getOrDefault(user.groupName, GroupSettings.NONE)))
                .toList();
    }

    private Account account(UserEntity user) {
        return user.account(Optional.of(user.groupName)
                .filter(group -> !group.isEmpty())
                .flatMap(groups::find)
                .map(UserGroup::settings)
                .orElse(GroupSettings.NONE));
    }

    /** Whether there is no user at all. */
    public boolean isEmpty() {
        return em.createQuery("select u.id from UserEntity u", Long.class)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    @Override
    public Set<Long> withMail(Set<Long> ids) {
        return new HashSet<>(em.createQuery(
                        "select m.userId from UsageEntity m where m.userId in :ids and m.messages > 0", Long.class)
                .setParameter("ids", ids.isEmpty() ? Set.of(0L) : ids)
                .getResultList());
    }

    @Override
    public List<Account> locked(Instant now, int most) {
        return accounts(em.createQuery(
                        "select u from UserEntity u where u.lockedUntil > :now order by u.nameKey", UserEntity.class)
                .setParameter("now", now)
                .setMaxResults(most));
    }

    @Override
    public long countLocked(Instant now) {
        return em.createQuery("select count(u) from UserEntity u where u.lockedUntil > :now", Long.class)
                .setParameter("now", now)
                .getSingleResult();
    }

    @Override
    public long administrators() {
        return em.createQuery(ADMINISTRATORS, Long.class)
                .setParameter("web", "%" + Protocol.WEB + "%")
                .setParameter("on", Choice.ON)
                .setParameter("unsaid", Choice.NOT_SPECIFIED)
                .getSingleResult();
    }

    @Override
    public long lastChange() {
        return em.createQuery("select s.lastChange from DirectoryStateEntity s", Long.class)
                .getSingleResult();
    }

    @Override
    public long nextChange() {
        // What was read before the turn may have been changed by whoever had it until now.
        em.flush();
        em.clear();
        DirectoryStateEntity state = em.find(DirectoryStateEntity.class, STATE, LockModeType.PESSIMISTIC_WRITE);
        em.refresh(state); // the lock may have waited for somebody who counted on
        state.lastChange++;
        em.flush();
        return state.lastChange;
    }

    @Override
    public Account insert(UserDetails details, Passwords passwords) {
        UserEntity user = new UserEntity();
        user.take(details);
        user.take(passwords);
        em.persist(user);
        em.persist(new UsageEntity(user.id));
        em.persist(new FailuresEntity(user.id, passwords.changed()));
        em.flush();
        return account(user);
    }

    @Override
    public Account update(UserDetails details, Passwords passwords) {
        UserEntity user = em.find(UserEntity.class, details.id());
        user.take(details);
        user.take(passwords);
        em.flush();
        return account(user);
    }

    @Override
    public Account update(UserPermissions permissions) {
        UserEntity user = em.find(UserEntity.class, permissions.id());
        user.take(permissions);
        em.flush();
        return account(user);
    }

    @Override
    public UserSwitches switches(long id) {
        return em.find(UserEntity.class, id).switches();
    }

    @Override
    public Account update(long id, UserSwitches switches) {
        UserEntity user = em.find(UserEntity.class, id);
        user.take(switches);
        em.flush();
        return account(user);
    }

    @Override
    public Account update(UserAdvanced advanced) {
        UserEntity user = em.find(UserEntity.class, advanced.id());
        user.advanced.take(advanced.settings());
        em.merge(new FingerEntity(advanced.id(), advanced.finger()));
        em.flush();
        return account(user);
    }

    /** What was written of a user for the Finger service. */
    public FingerTexts fingerTexts(long id) {
        FingerEntity finger = em.find(FingerEntity.class, id);
        return finger == null ? FingerTexts.NONE : finger.texts();
    }

    @Override
    public Account updateScript(long id, String script) {
        UserEntity user = em.find(UserEntity.class, id);
        user.routingScript = script;
        em.flush();
        return account(user);
    }

    @Override
    public Account update(long id, Passwords passwords) {
        UserEntity user = em.find(UserEntity.class, id);
        user.take(passwords);
        em.flush();
        return account(user);
    }

    @Override
    public Account lock(long id, Optional<Instant> until) {
        UserEntity user = em.find(UserEntity.class, id);
        user.lockedUntil = until.orElse(null);
        em.flush();
        new JpaLoginFailures(em).clear(id);
        return account(user);
    }

    @Override
    public Map<String, WholeUser> whole(Collection<UserName> names, Instant now) {
        return new ManyUsers(em).whole(names, now);
    }

    @Override
    public List<WholeUser> wholeAfter(String nameKey, int most, Instant now) {
        return new ManyUsers(em).after(nameKey, most, now);
    }

    @Override
    public List<Account> store(List<WholeUser> users) {
        return new ManyUsers(em).store(users);
    }

    @Override
    public Map<String, Long> names() {
        return new ManyUsers(em).names();
    }

    /** Deletes the second form of all passwords; gives of how many. */
    public int forgetDigestSecrets() {
        return em.createQuery("update UserEntity u set u.digestSecret = null where u.digestSecret is not null")
                .executeUpdate();
    }

    @Override
    public void delete(long id) {
        for (String table : List.of("remember_token", "login_failures", "mailbox_usage", "user_finger")) {
            em.createNativeQuery("delete from " + table + " where user_id = ?1")
                    .setParameter(1, id)
                    .executeUpdate();
        }
        em.remove(em.find(UserEntity.class, id));
        em.flush();
    }
}
