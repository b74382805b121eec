package org.pillarbox.inmail.collecting;

import java.util.Optional;

/**
 * A message at the server, and whether it was collected before.
 *
 * @param entry as the server shows it
 * @param uid under which it is remembered; empty where it has no name before it is fetched
 * @param seen what is remembered of it
 */
record Message(Entry entry, Optional<String> uid, Optional<Seen> seen) {
    static Message known(Entry entry, Seen seen) {
        return new Message(entry, Optional.of(seen.key().uid()), Optional.of(seen));
    }

    static Message fresh(Entry entry, Optional<String> uid) {
        return new Message(entry, uid, Optional.empty());
    }

    /** The same, which is another one than what is remembered under its name. */
    Message stranger() {
        return fresh(entry, uid);
    }
}
