package org.pillarbox.directory.jpa;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.pillarbox.directory.Groups;
import org.pillarbox.directory.group.GroupRow;
import org.pillarbox.directory.group.GroupSettings;
import org.pillarbox.directory.group.UserGroup;

/** Groups by JPA. */
public final class JpaGroups implements Groups {
    private final EntityManager em;

    /** Works in the entity manager's transaction. */
    public JpaGroups(EntityManager em) {
        this.em = em;
    }

    @Override
    public List<GroupRow> list(int offset, int limit) {
        return em.createQuery(
                        "select g, (select count(u) from UserEntity u where u.groupName = g.name)"
                                + " from GroupEntity g order by g.nameKey",
                        Object[].class)
                .setFirstResult(offset)
                .setMaxResults(limit)
                .getResultStream()
                .map(row -> new GroupRow(((GroupEntity) row[0]).group(), (long) row[1]))
                .toList();
    }

    @Override
    public long count() {
        return em.createQuery("select count(g) from GroupEntity g", Long.class).getSingleResult();
    }

    @Override
    public List<String> names() {
        return em.createQuery("select g.name from GroupEntity g order by g.nameKey", String.class)
                .getResultList();
    }

    @Override
    public Optional<UserGroup> find(String name) {
        return em.createQuery("select g from GroupEntity g where g.nameKey = :key", GroupEntity.class)
                .setParameter("key", GroupEntity.key(name))
                .getResultStream()
                .findFirst()
                .map(GroupEntity::group);
    }

    @Override
    public Optional<UserGroup> find(long id) {
        return Optional.ofNullable(em.find(GroupEntity.class, id)).map(GroupEntity::group);
    }

    /** The settings of all groups, by their stored names: one query for whoever reads many users. */
    Map<String, GroupSettings> settings() {
        return em.createQuery("select g from GroupEntity g", GroupEntity.class)
                .getResultStream()
                .collect(Collectors.toMap(
                        group -> group.name, group -> group.group().settings()));
    }

    @Override
    public List<String> memberNames(UserGroup group, int most) {
        return em.createQuery(
                        "select u.name from UserEntity u where u.groupName = :group order by u.nameKey", String.class)
                .setParameter("group", group.name())
                .setMaxResults(most)
                .getResultList();
    }

    @Override
    public UserGroup insert(String name, GroupSettings settings) {
        GroupEntity group = new GroupEntity();
        group.take(name);
        group.take(settings);
        em.persist(group);
        em.flush();
        return group.group();
    }

    @Override
    public UserGroup update(long id, GroupSettings settings) {
        GroupEntity group = em.find(GroupEntity.class, id);
        group.take(settings);
        em.flush();
        return group.group();
    }

    @Override
    public void delete(long id) {
        GroupEntity group = em.find(GroupEntity.class, id);
        em.createQuery("select u from UserEntity u where u.groupName = :group", UserEntity.class)
                .setParameter("group", group.name)
                .getResultStream()
                .forEach(user -> user.groupName = "");
        em.remove(group);
        em.flush();
    }
}
