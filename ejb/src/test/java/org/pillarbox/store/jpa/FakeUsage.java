package org.pillarbox.store.jpa;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.pillarbox.directory.MailboxUsage;

/** The figures of mailboxes, in memory. */
public class FakeUsage implements MailboxUsage {
    private final Map<Long, Change> figures = new ConcurrentHashMap<>();

    @Override
    public Set<Long> lock(Set<Long> users) {
        return users;
    }

    @Override
    public void add(Map<Long, Change> changes) {
        changes.forEach((user, change) -> figures.merge(
                user,
                change,
                (a, b) -> new Change(
                        a.inboxMessages() + b.inboxMessages(), a.messages() + b.messages(), a.bytes() + b.bytes())));
    }

    @Override
    public void set(long userId, long inboxMessages, long messages, long bytes) {
        figures.put(userId, new Change(inboxMessages, messages, bytes));
    }

    @Override
    public Map<Long, Long> bytes(Set<Long> users) {
        return users.stream().collect(Collectors.toMap(user -> user, user -> of(user).bytes()));
    }

    @Override
    public long messages() {
        return figures.values().stream().mapToLong(Change::messages).sum();
    }

    public Change of(long userId) {
        return figures.getOrDefault(userId, new Change(0, 0, 0));
    }
}
