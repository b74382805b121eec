package org.pillarbox.store;

import org.pillarbox.api.mail.MessageSink;

/** A content that is being written. Invisible, and forgotten after a crash, until {@link ContentStore#commit}. */
public interface ContentWriter extends MessageSink {}
