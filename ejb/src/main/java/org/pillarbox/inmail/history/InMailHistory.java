package org.pillarbox.inmail.history;

import java.util.List;
import java.util.Map;

/** Port: the latest collections, each in a transaction of its own or in the caller's. */
public interface InMailHistory {
    /** Collections of one In Mail that are kept. */
    int KEPT = 200;

    /** Remembers one, and forgets the oldest of its In Mail. */
    void add(InMailRun run);

    /** The latest of an In Mail, the last one first. */
    List<InMailRun> latest(int inMail, int limit);

    /** The last one of each In Mail that has had one. */
    Map<Integer, InMailRun> last();

    /** Forgets all of an In Mail. */
    void forget(int inMail);
}
