package org.pillarbox.directory.jpa;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.pillarbox.directory.UserQuery;
import org.pillarbox.directory.UserRow;
import org.pillarbox.directory.UserRow.Mark;
import org.pillarbox.directory.group.Choice;

/** The accounts list as one query: what was typed is always a parameter, columns come from a fixed table. */
final class UserListQuery {
    private static final int MOST = 500;
    private static final String ROW = "select u.id, u.name, u.groupName, m.inboxMessages, m.totalBytes, u.remark,"
            + " u.administrator, u.routing.forwardingUse, u.routing.forwardingAddresses, u.routing.assistantTarget, u.lockedUntil"
            + " from UserEntity u join UsageEntity m on m.userId = u.id";

    private final EntityManager em;
    private final UserQuery query;

    UserListQuery(EntityManager em, UserQuery query) {
        this.em = em;
        this.query = query;
    }

    List<UserRow> rows(Instant now) {
        String direction = query.descending() ? " desc" : " asc";
        String order = column() + direction + (query.sort() == UserQuery.Column.NAME ? "" : ", u.nameKey" + direction);
        List<Object[]> rows = bind(em.createQuery(ROW + where() + " order by " + order, Object[].class))
                .setFirstResult(query.offset())
                .setMaxResults(Math.min(query.limit(), MOST))
                .getResultList();
        Map<String, Choice> forced = forcedAdministrators(rows);
        return rows.stream().map(row -> row(row, forced, now)).toList();
    }

    /** Asked for beside the page: a join would keep a database from walking an index until the page is full. */
    private Map<String, Choice> forcedAdministrators(List<Object[]> rows) {
        Set<String> groups = rows.stream().map(row -> (String) row[2]).collect(Collectors.toSet());
        groups.remove("");
        if (groups.isEmpty()) {
            return Map.of();
        }
        return em.createQuery(
                        "select g from GroupEntity g where g.forced = true and g.name in :names", GroupEntity.class)
                .setParameter("names", groups)
                .getResultStream()
                .collect(Collectors.toMap(group -> group.name, group -> group.administrator));
    }

    long count() {
        return bind(em.createQuery("select count(u) from UserEntity u" + where(), Long.class))
                .getSingleResult();
    }

    private String column() {
        return switch (query.sort()) {
            case NAME -> "u.nameKey";
            case GROUP -> "u.groupName";
            case INBOX_MESSAGES -> "m.inboxMessages";
            case MAILBOX_SIZE -> "m.totalBytes";
            case COMMENT -> "u.remarkKey";
        };
    }

    /** A range instead of "like", so that the index serves it whatever plan the database keeps. */
    private String where() {
        List<String> conditions = new ArrayList<>();
        query.letter().ifPresent(any -> conditions.add("u.nameKey >= :from and u.nameKey < :to"));
        query.pattern().ifPresent(any -> conditions.add("u.nameKey like :pattern escape '!'"));
        return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
    }

    private <T> TypedQuery<T> bind(TypedQuery<T> typed) {
        query.letter().ifPresent(letter -> {
            char from = Character.toLowerCase(letter);
            typed.setParameter("from", String.valueOf(from)).setParameter("to", String.valueOf((char) (from + 1)));
        });
        query.pattern().ifPresent(pattern -> typed.setParameter("pattern", like(pattern)));
        return typed;
    }

    /** {@code *} is any run of characters, {@code ?} one; all others stand for themselves. */
    static String like(String pattern) {
        StringBuilder like = new StringBuilder();
        for (char c : pattern.toLowerCase(Locale.ROOT).toCharArray()) {
            switch (c) {
                case '*' -> like.append('%');
                case '?' -> like.append('_');
                case '%', '_', '!' -> like.append('!').append(c);
                case '\0' -> like.append('?'); // no name has it, and PostgreSQL takes none
                default -> like.append(c);
            }
        }
        return like.toString();
    }

    private static UserRow row(Object[] row, Map<String, Choice> forced, Instant now) {
        Set<Mark> marks = EnumSet.noneOf(Mark.class);
        if (forced.getOrDefault((String) row[2], Choice.NOT_SPECIFIED).over((boolean) row[6])) {
            marks.add(Mark.ADMINISTRATOR);
        }
        if ((boolean) row[7] && !((String) row[8]).isBlank()) {
            marks.add(Mark.FORWARDING);
        }
        if (!((String) row[9]).isBlank()) {
            marks.add(Mark.ASSISTANT);
        }
        if (row[10] != null && now.isBefore((Instant) row[10])) {
            marks.add(Mark.LOCKED_OUT);
        }
        return new UserRow(
                (long) row[0], (String) row[1], (String) row[2], (long) row[3], (long) row[4], (String) row[5], marks);
    }
}
