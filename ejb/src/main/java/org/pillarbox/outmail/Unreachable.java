package org.pillarbox.outmail;

import java.io.IOException;
import org.pillarbox.api.mail.Reply;

/** A server takes no mail at all, for a reason that lies in itself, the way to it or what is set of it. */
public class Unreachable extends IOException {
    private static final long serialVersionUID = 1L;
    private final transient Reply reply;

    /** @param reply what it said, or what would say the same */
    public Unreachable(Reply reply) {
        super(Replies.words(reply));
        this.reply = reply;
    }

    /** The same, when a connection failed. */
    public Unreachable(Reply reply, IOException cause) {
        this(reply);
        initCause(cause);
    }

    /** The reason: a temporary one, unless nobody will ever take mail for the destination. */
    public Reply reply() {
        return reply;
    }
}
