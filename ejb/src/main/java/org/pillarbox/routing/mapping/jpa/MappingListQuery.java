package org.pillarbox.routing.mapping.jpa;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.pillarbox.routing.mapping.Mapping;
import org.pillarbox.routing.mapping.MappingQuery;
import org.pillarbox.routing.mapping.MappingTarget;

/** A list of mappings as one query: what was typed is always a parameter, columns come from a fixed table. */
final class MappingListQuery {
    private static final int MOST = 500;

    private final EntityManager em;
    private final MappingQuery query;

    MappingListQuery(EntityManager em, MappingQuery query) {
        this.em = em;
        this.query = query;
    }

    List<Mapping> rows() {
        String direction = query.descending() ? " desc" : " asc";
        String columns = String.join(
                ", ", columns().stream().map(column -> column + direction).toList());
        return bind(em.createQuery(
                        "select m from MappingEntity m" + where() + " order by " + columns, MappingEntity.class))
                .setFirstResult(query.offset())
                .setMaxResults(Math.min(query.limit(), MOST))
                .getResultStream()
                .map(MappingEntity::mapping)
                .toList();
    }

    long count() {
        return bind(em.createQuery("select count(m) from MappingEntity m" + where(), Long.class))
                .getSingleResult();
    }

    /** All columns of an index, in its order. */
    private List<String> columns() {
        return switch (query.sort()) {
            case ADDRESS -> List.of("m.addressKey", "m.id");
            case TARGET -> List.of("m.targetKey", "m.addressKey", "m.id");
            case COMMENT -> List.of("m.remarkKey", "m.addressKey", "m.id");
        };
    }

    private String where() {
        List<String> conditions = new ArrayList<>();
        query.letter().ifPresent(any -> conditions.add("m.addressKey >= :from and m.addressKey < :to"));
        query.target().ifPresent(any -> conditions.add("m.targetKey = :target"));
        query.search()
                .ifPresent(
                        any -> conditions.add("(m.addressKey like :part escape '!' or m.targetKey like :part escape '!'"
                                + " or m.remarkKey like :part escape '!')"));
        return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
    }

    private <T> TypedQuery<T> bind(TypedQuery<T> typed) {
        query.letter().ifPresent(letter -> {
            char from = Character.toLowerCase(letter);
            typed.setParameter("from", String.valueOf(from)).setParameter("to", String.valueOf((char) (from + 1)));
        });
        query.target().ifPresent(name -> typed.setParameter("target", new MappingTarget.Named(name).key()));
        query.search().ifPresent(part -> typed.setParameter("part", "%" + escaped(part) + "%"));
        return typed;
    }

    /** All characters stand for themselves; a null byte, which PostgreSQL does not take, is in no text. */
    static String escaped(String part) {
        return part.toLowerCase(Locale.ROOT).replaceAll("[!%_]", "!$0").replace('\0', ' ');
    }
}
