package org.pillarbox.autoresponse.worker;

import java.util.Optional;
import org.pillarbox.api.mail.Content;
import org.pillarbox.store.ContentId;

/** Port: the bytes of messages as they were accepted. */
public interface IncomingContents {
    /** A content; empty when it has gone. */
    Optional<Content> open(ContentId content);
}
