package org.pillarbox.outmail;

import org.pillarbox.api.mail.Reply;

/** Replies in words. */
public final class Replies {
    private Replies() {}

    /** All on one line: code, enhanced status code and text. */
    public static String words(Reply reply) {
        return reply.code() + (reply.enhanced().isEmpty() ? "" : " " + reply.enhanced()) + " "
                + String.join(" ", reply.lines());
    }

    /** The enhanced status code, made from the code where there is none (RFC 3463). */
    public static String status(Reply reply) {
        return reply.enhanced().isEmpty() ? reply.code() / 100 + ".0.0" : reply.enhanced();
    }
}
