package org.pillarbox.directory.jpa;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.pillarbox.directory.Account;
import org.pillarbox.directory.UserName;
import org.pillarbox.directory.WholeUser;
import org.pillarbox.directory.group.GroupSettings;

/** Many users at once, in few statements. What was loaded is forgotten afterwards, so that thousands do not pile up. */
final class ManyUsers {
    private final EntityManager em;

    ManyUsers(EntityManager em) {
        this.em = em;
    }

    Map<String, WholeUser> whole(Collection<UserName> names, Instant now) {
        if (names.isEmpty()) {
            return Map.of();
        }
        Map<String, GroupSettings> groups = groups();
        Map<String, WholeUser> found = em.createQuery(
                        "select u from UserEntity u where u.nameKey in :keys", UserEntity.class)
                .setParameter("keys", names.stream().map(UserName::key).toList())
                .getResultStream()
                .collect(Collectors.toMap(user -> user.nameKey, user -> whole(user, groups, now)));
        forget();
        return found;
    }

    List<WholeUser> after(String nameKey, int most, Instant now) {
        Map<String, GroupSettings> groups = groups();
        List<WholeUser> found = em.createQuery(
                        "select u from UserEntity u where u.nameKey > :key order by u.nameKey", UserEntity.class)
                .setParameter("key", nameKey)
                .setMaxResults(most)
                .getResultStream()
                .map(user -> whole(user, groups, now))
                .toList();
        forget();
        return found;
    }

    List<Account> store(List<WholeUser> users) {
        Map<Long, UserEntity> known = known(users);
        List<UserEntity> stored = new ArrayList<>(users.size());
        for (WholeUser user : users) {
            UserEntity entity = user.details().id() == 0
                    ? new UserEntity()
                    : known.get(user.details().id());
            entity.take(user.details());
            entity.take(user.permissions());
            entity.advanced.take(user.advanced());
            entity.take(user.passwords());
            if (user.details().id() == 0) {
                em.persist(entity);
                em.persist(new UsageEntity(entity.id));
                em.persist(new FailuresEntity(entity.id, user.passwords().changed()));
            }
            stored.add(entity);
        }
        Map<String, GroupSettings> groups = groups();
        List<Account> accounts = stored.stream()
                .map(user -> user.account(groups.getOrDefault(user.groupName, GroupSettings.NONE)))
                .toList();
        forget();
        return accounts;
    }

    private Map<Long, UserEntity> known(List<WholeUser> users) {
        List<Long> ids = users.stream()
                .map(user -> user.details().id())
                .filter(id -> id != 0)
                .toList();
        return ids.isEmpty()
                ? Map.of()
                : em.createQuery("select u from UserEntity u where u.id in :ids", UserEntity.class)
                        .setParameter("ids", ids)
                        .getResultStream()
                        .collect(Collectors.toMap(user -> user.id, Function.identity()));
    }

    Map<String, Long> names() {
        Map<String, Long> names = new LinkedHashMap<>();
        em.createQuery("select u.name as name, u.id as id from UserEntity u order by u.nameKey", Tuple.class)
                .getResultStream()
                .forEach(row -> names.put(row.get("name", String.class), row.get("id", Long.class)));
        return names;
    }

    private Map<String, GroupSettings> groups() {
        return new JpaGroups(em).settings();
    }

    private static WholeUser whole(UserEntity user, Map<String, GroupSettings> groups, Instant now) {
        return user.whole(groups.getOrDefault(user.groupName, GroupSettings.NONE), now);
    }

    private void forget() {
        em.flush();
        em.clear();
    }
}
