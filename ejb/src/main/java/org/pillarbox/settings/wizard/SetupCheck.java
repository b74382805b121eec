package org.pillarbox.settings.wizard;

import java.util.List;

/** Port: something that can be looked at once the server is set up. Takes a few seconds at most. */
public interface SetupCheck {
    /** What was found, in words for an administrator; a check that has nothing to say about this server gives none. */
    List<Finding> findings();

    /** Where its findings stand among the others: small numbers first. */
    int place();
}
