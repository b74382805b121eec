package org.pillarbox.message.edit;

/** A message, or a part of it, is not what an edit can be sure about: it goes out as it is. */
final class NotUnderstood extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotUnderstood(String why) {
        super(why, null, false, false);
    }
}
