package org.pillarbox.protocol.password;

/** How far a conversation has got. */
enum PasswordState {
    /** Nobody is named. */
    NAMELESS,
    /** A name is given. */
    NAMED,
    /** The present password is proven. */
    PROVEN,
    /** The password is another one; nothing is left to do. */
    CHANGED
}
