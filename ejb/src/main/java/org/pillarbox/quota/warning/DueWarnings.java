package org.pillarbox.quota.warning;

import java.util.List;

/** Port: the warnings that are to be sent. */
public interface DueWarnings {
    /** Remembers warnings, in the caller's transaction; an occasion that is known is passed over. */
    void add(List<Warning> warnings);

    /** The oldest ones. */
    List<Warning> list(int limit);

    /** Forgets one whose letter was handed in. */
    void remove(String occasion);
}
