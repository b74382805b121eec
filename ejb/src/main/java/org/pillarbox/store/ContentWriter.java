package org.pillarbox.store;

import org.pillarbox.api.mail.MessageSink;

/** A content that is being written. Invisible, and forgotten after a crash, until {@link ContentStore#commit}. */
public interface ContentWriter extends MessageSink {
    /**
     * The first bytes written, for looking at the header before the commit.
     *
     * @param limit at most so many; the store keeps at least 64 kB at hand
     */
    byte[] head(int limit);
}
