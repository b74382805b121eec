package org.pillarbox.store.jpa;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.pillarbox.api.mail.Content;
import org.pillarbox.store.ContentLocation;
import org.pillarbox.store.ContentStore;
import org.pillarbox.store.DamagedContent;

/** The bytes of messages: the copy's own fields, then the content. */
final class MaildropContents {
    private static final String SELECT = "select m.prefix, c.segment, c.offset, c.prefixBytes, c.bodyBytes"
            + " from MessageEntity m, FolderEntity f, ContentEntity c"
            + " where m.id = :id and f.id = m.folderId and f.userId = :user and c.id = m.contentId";

    private final Transactions transactions;
    private final ContentStore store;

    MaildropContents(Transactions transactions, ContentStore store) {
        this.transactions = transactions;
        this.store = store;
    }

    Optional<Content> open(long userId, long messageId) throws IOException {
        Optional<Object[]> row = transactions.call(em -> em.createQuery(SELECT, Object[].class)
                .setParameter("id", messageId)
                .setParameter("user", userId)
                .getResultStream()
                .findFirst());
        return row.isEmpty() ? Optional.empty() : Optional.of(content(row.get()));
    }

    /** A damaged content is looked at before the first byte goes out, so that a placeholder can stand for it. */
    private Content content(Object[] row) throws IOException {
        ContentLocation location = new ContentLocation((Long) row[1], (Long) row[2], (Integer) row[3], (Long) row[4]);
        byte[] prefix = ((String) row[0]).getBytes(StandardCharsets.UTF_8);
        Content content = store.open(location);
        try {
            content.read(0, ByteBuffer.allocate(1));
            return new PrefixedContent(prefix, content);
        } catch (DamagedContent e) {
            System.getLogger("org.pillarbox.store").log(System.Logger.Level.ERROR, e.getMessage());
            return new PrefixedContent(prefix, new Placeholder());
        }
    }
}
