package org.pillarbox.routing.mapping.jpa;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.pillarbox.routing.mapping.Mapping;
import org.pillarbox.routing.mapping.MappingAddress;
import org.pillarbox.routing.mapping.MappingCache;
import org.pillarbox.routing.mapping.MappingQuery;
import org.pillarbox.routing.mapping.MappingTarget;
import org.pillarbox.routing.mapping.Mappings;

/** Mappings by JPA. */
public final class JpaMappings implements Mappings, MappingCache.Source {
    private static final int STATE = 1;
    /** Rows that are written, or named in one statement, at a time. */
    private static final int PART = 1000;

    private final EntityManager em;

    /** Works in the entity manager's transaction. */
    public JpaMappings(EntityManager em) {
        this.em = em;
    }

    @Override
    public long lastChange() {
        return em.createQuery("select s.lastChange from MappingStateEntity s", Long.class)
                .getSingleResult();
    }

    @Override
    public Collection<Mapping> mappings() {
        return all();
    }

    @Override
    public long nextChange() {
        // What was read before the turn may have been changed by whoever had it until now.
        em.flush();
        em.clear();
        MappingStateEntity state = em.find(MappingStateEntity.class, STATE, LockModeType.PESSIMISTIC_WRITE);
        em.refresh(state); // the lock may have waited for somebody who counted on
        state.lastChange++;
        em.flush();
        return state.lastChange;
    }

    @Override
    public List<Mapping> list(MappingQuery query) {
        return new MappingListQuery(em, query).rows();
    }

    @Override
    public long count(MappingQuery query) {
        return new MappingListQuery(em, query).count();
    }

    @Override
    public Optional<Mapping> find(long id) {
        return Optional.ofNullable(em.find(MappingEntity.class, id)).map(MappingEntity::mapping);
    }

    @Override
    public List<Mapping> find(Set<Long> ids) {
        return new TreeSet<>(ids).stream().flatMap(id -> find(id).stream()).toList();
    }

    @Override
    public List<Mapping> of(MappingAddress address) {
        return read(em.createQuery(
                        "select m from MappingEntity m where m.addressKey = :key order by m.id", MappingEntity.class)
                .setParameter("key", address.key())
                .getResultStream());
    }

    @Override
    public List<Mapping> to(String name) {
        return read(em.createQuery(
                        "select m from MappingEntity m where m.targetKey = :key order by m.id", MappingEntity.class)
                .setParameter("key", new MappingTarget.Named(name).key())
                .getResultStream());
    }

    @Override
    public List<Mapping> all() {
        List<Mapping> all = read(em.createQuery("select m from MappingEntity m", MappingEntity.class)
                .getResultStream());
        em.clear(); // a hundred thousand rows are not watched for changes
        return all;
    }

    private static List<Mapping> read(Stream<MappingEntity> rows) {
        return rows.map(MappingEntity::mapping).toList();
    }

    @Override
    public List<Mapping> insert(List<Mapping> mappings) {
        List<Mapping> stored = new ArrayList<>(mappings.size());
        for (int from = 0; from < mappings.size(); from += PART) {
            for (Mapping mapping : mappings.subList(from, Math.min(from + PART, mappings.size()))) {
                MappingEntity row = new MappingEntity();
                row.take(mapping);
                em.persist(row);
                stored.add(row.mapping());
            }
            em.flush();
            em.clear();
        }
        return stored;
    }

    @Override
    public void update(Mapping mapping) {
        em.find(MappingEntity.class, mapping.id()).take(mapping);
        em.flush();
    }

    @Override
    public void delete(Set<Long> ids) {
        List<Long> all = List.copyOf(ids);
        for (int from = 0; from < all.size(); from += PART) {
            em.createQuery("delete from MappingEntity m where m.id in :ids")
                    .setParameter("ids", all.subList(from, Math.min(from + PART, all.size())))
                    .executeUpdate();
        }
        em.clear();
    }

    @Override
    public int clear() {
        em.flush();
        int deleted = em.createQuery("delete from MappingEntity m").executeUpdate();
        em.clear();
        return deleted;
    }
}
