package org.pillarbox.protocol.pop3;

/** A command cannot go on; the reply says why. */
final class Refusal extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Pop3Reply reply;

    Refusal(Pop3Reply reply) {
        // It travels two frames; a stack trace would cost more than the command.
        super(null, null, false, false);
        this.reply = reply;
    }

    Pop3Reply reply() {
        return reply;
    }
}
