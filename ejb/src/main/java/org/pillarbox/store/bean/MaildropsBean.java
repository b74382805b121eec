package org.pillarbox.store.bean;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import org.pillarbox.api.mail.Content;
import org.pillarbox.directory.MailboxUsage;
import org.pillarbox.settings.Durability;
import org.pillarbox.store.ContentStore;
import org.pillarbox.store.Maildrops;
import org.pillarbox.store.jpa.JpaMaildrops;

/** Maildrops for the POP3 service. */
@ApplicationScoped
public class MaildropsBean implements Maildrops {
    @Inject
    private ContainerTransactions transactions;

    @Inject
    private ContentStore contents;

    @Inject
    private MailboxUsage usage;

    @Inject
    private Durability durability;

    private Maildrops maildrops;

    @PostConstruct
    void prepare() {
        maildrops =
                new JpaMaildrops(transactions, contents, usage, durability, StoreProducer.node(), Clock.systemUTC());
    }

    @Override
    public Optional<Opened> open(long userId, String holder, boolean trimmed) throws IOException {
        return maildrops.open(userId, holder, trimmed);
    }

    @Override
    public Optional<Content> content(long userId, long messageId, long sentBytes) throws IOException {
        return maildrops.content(userId, messageId, sentBytes);
    }

    @Override
    public Optional<Source> source(long userId, long messageId) {
        return maildrops.source(userId, messageId);
    }

    @Override
    public boolean keepAlive(String lease) {
        return maildrops.keepAlive(lease);
    }

    @Override
    public void update(String lease, Set<Long> deleted) throws IOException {
        maildrops.update(lease, deleted);
    }

    @Override
    public void release(String lease) {
        maildrops.release(lease);
    }
}
