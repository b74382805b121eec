package org.pillarbox.queue;

import java.util.Objects;
import org.pillarbox.store.ContentId;

/**
 * A message that was seen to be due; somebody else may have claimed it since.
 *
 * @param content its bytes
 * @param prefix fields in front of them, see {@link Waiting}
 * @param senderLocal of its reverse path, as the entry has it
 * @param senderDomain of its reverse path, as the entry has it
 */
public record Head(ContentId content, String prefix, String senderLocal, String senderDomain) {
    public Head {
        Objects.requireNonNull(content, "content");
        Objects.requireNonNull(prefix, "prefix");
        Objects.requireNonNull(senderLocal, "senderLocal");
        Objects.requireNonNull(senderDomain, "senderDomain");
    }
}
