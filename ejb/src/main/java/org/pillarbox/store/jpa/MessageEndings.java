package org.pillarbox.store.jpa;

import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.pillarbox.api.mail.Content;
import org.pillarbox.directory.MailboxUsage;
import org.pillarbox.store.ContentLocation;
import org.pillarbox.store.ContentStore;
import org.pillarbox.store.Ending;

/** Learns how messages end that were delivered before anybody looked, and remembers it. */
final class MessageEndings {
    private static final System.Logger LOG = System.getLogger("org.pillarbox.store");
    private static final String PLACES = "select m.id, c.segment, c.offset, c.prefixBytes, c.bodyBytes"
            + " from MessageEntity m, ContentEntity c where m.id in :ids and c.id = m.contentId";

    private final Transactions transactions;
    private final ContentStore store;
    private final MailboxUsage usage;

    MessageEndings(Transactions transactions, ContentStore store, MailboxUsage usage) {
        this.transactions = transactions;
        this.store = store;
        this.usage = usage;
    }

    /** How these messages of one user end; what cannot be read now is missing, and asked for the next time. */
    Map<Long, Ending> learn(long userId, List<Long> messages) {
        Map<Long, Ending> learned = new HashMap<>();
        for (List<Long> ids : Chunks.of(messages)) {
            Map<Long, Ending> found = read(ids);
            remember(userId, found);
            learned.putAll(found);
        }
        return learned;
    }

    private Map<Long, Ending> read(List<Long> ids) {
        List<Object[]> places = transactions.call(em ->
                em.createQuery(PLACES, Object[].class).setParameter("ids", ids).getResultList());
        Map<Long, Ending> found = new TreeMap<>();
        for (Object[] row : places) {
            ContentLocation location =
                    new ContentLocation((Long) row[1], (Long) row[2], (Integer) row[3], (Long) row[4]);
            try {
                Content content = store.open(location);
                found.put((Long) row[0], EndingReader.read(content, location.prefixBytes()));
            } catch (IOException damaged) {
                LOG.log(System.Logger.Level.WARNING, "the end of message {0} cannot be read: {1}", row[0], damaged);
            }
        }
        return found;
    }

    /** Without it nothing is wrong, but read again the next time. */
    private void remember(long userId, Map<Long, Ending> found) {
        Map<Ending, List<Long>> byEnding = found.keySet().stream().collect(Collectors.groupingBy(found::get));
        try {
            transactions.call(em -> {
                usage.lock(Set.of(userId));
                byEnding.forEach((ending, ids) -> update(em, ending, ids));
                return null;
            });
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.WARNING, "how messages end cannot be written down now: {0}", e.toString());
        }
    }

    private static void update(EntityManager em, Ending ending, List<Long> ids) {
        em.createQuery("update MessageEntity m set m.ending = :ending where m.id in :ids")
                .setParameter("ending", ending.surplus())
                .setParameter("ids", ids)
                .executeUpdate();
    }
}
