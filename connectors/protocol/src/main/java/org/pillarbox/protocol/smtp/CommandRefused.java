package org.pillarbox.protocol.smtp;

import org.pillarbox.api.mail.Reply;

/** A command cannot be understood or is out of place; nothing has changed. Carries the reply. */
final class CommandRefused extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Reply reply;

    CommandRefused(Reply reply) {
        // Peers cause it at will: no stack trace is filled in.
        super(reply.toString(), null, false, false);
        this.reply = reply;
    }

    Reply reply() {
        return reply;
    }
}
