package org.pillarbox.store.jpa;

import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.pillarbox.api.mail.Content;
import org.pillarbox.store.ContentLocation;
import org.pillarbox.store.ContentStore;
import org.pillarbox.store.DamagedContent;
import org.pillarbox.store.jpa.ReadAhead.Place;

/** The bytes of messages: the copy's own fields, then the content. */
final class MaildropContents {
    private static final int MESSAGES_AT_ONCE = 32;
    private static final String OWN_MESSAGE = "select m.folderId, m.uid from MessageEntity m, FolderEntity f"
            + " where m.id = :id and f.id = m.folderId and f.userId = :user";

    /** By the folder first, though there is one only: else H2 reads and sorts all that follows instead of walking the index (folder, uid). */
    private static final String FROM_THERE = "select m.id, m.prefix, c.segment, c.offset, c.prefixBytes, c.bodyBytes"
            + " from MessageEntity m, ContentEntity c"
            + " where m.folderId = :folder and m.uid >= :uid and c.id = m.contentId order by m.folderId, m.uid";

    private final Transactions transactions;
    private final ContentStore store;
    private final ReadAhead ahead;

    MaildropContents(Transactions transactions, ContentStore store, Clock clock) {
        this.transactions = transactions;
        this.store = store;
        this.ahead = new ReadAhead(clock);
    }

    /** All that is stored of it. */
    Optional<Content> open(long userId, long messageId) throws IOException {
        return open(userId, messageId, Long.MAX_VALUE);
    }

    /** Its first bytes, or what stands for a damaged message. */
    Optional<Content> open(long userId, long messageId, long mostBytes) throws IOException {
        Optional<Place> expected = ahead.take(userId, messageId);
        if (expected.isPresent()) {
            try {
                return Optional.of(readable(expected.get(), mostBytes));
            } catch (IOException e) {
                // It may have been moved since; the index knows.
                return indexed(userId, messageId, mostBytes);
            }
        }
        return indexed(userId, messageId, mostBytes);
    }

    private Optional<Content> indexed(long userId, long messageId, long mostBytes) throws IOException {
        List<Place> places = transactions.call(em -> places(em, userId, messageId));
        if (places.isEmpty()) {
            return Optional.empty();
        }
        ahead.keep(userId, places.subList(1, places.size()));
        return Optional.of(readableOrPlaceholder(places.get(0), mostBytes));
    }

    /** The message and those behind it in its folder; empty when the user has no such message. */
    private static List<Place> places(EntityManager em, long userId, long messageId) {
        return em.createQuery(OWN_MESSAGE, Object[].class)
                .setParameter("id", messageId)
                .setParameter("user", userId)
                .getResultStream()
                .findFirst()
                .map(place -> em.createQuery(FROM_THERE, Object[].class)
                        .setParameter("folder", place[0])
                        .setParameter("uid", place[1])
                        .setMaxResults(MESSAGES_AT_ONCE)
                        .getResultStream()
                        .map(MaildropContents::place)
                        .toList())
                .orElse(List.of());
    }

    private static Place place(Object[] row) {
        ContentLocation location = new ContentLocation((Long) row[2], (Long) row[3], (Integer) row[4], (Long) row[5]);
        return new Place((Long) row[0], (String) row[1], location);
    }

    private Content readableOrPlaceholder(Place place, long mostBytes) throws IOException {
        try {
            return readable(place, mostBytes);
        } catch (DamagedContent e) {
            System.getLogger("org.pillarbox.store").log(System.Logger.Level.ERROR, e.getMessage());
            return new PrefixedContent(prefix(place), new Placeholder());
        }
    }

    /** A damaged content is looked at before the first byte goes out, so that a placeholder can stand for it. */
    private Content readable(Place place, long mostBytes) throws IOException {
        Content content = store.open(place.location());
        content.read(0, ByteBuffer.allocate(1));
        Content whole = new PrefixedContent(prefix(place), content);
        return whole.size() <= mostBytes ? whole : new FirstBytes(whole, mostBytes);
    }

    private static byte[] prefix(Place place) {
        return place.prefix().getBytes(StandardCharsets.UTF_8);
    }
}
