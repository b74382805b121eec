package org.pillarbox.autoresponse;

import java.util.List;

/** Port: the delivery of mail tells what may have to be answered. */
@FunctionalInterface
public interface AnswersDue {
    /**
     * Remembers, in the caller's transaction, what has come into the mailboxes of users with an autoresponder. The others cost no
     * query. What was not new to the index must not be given again.
     */
    void add(List<DueAnswer> arrived);
}
