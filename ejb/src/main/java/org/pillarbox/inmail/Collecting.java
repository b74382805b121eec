package org.pillarbox.inmail;

import org.pillarbox.settings.inmail.InMail;

/** Port: collects mail from other servers. Thread safe; different In Mails may be collected at the same time. */
public interface Collecting {
    /**
     * Collects what there is, and returns when that is done. What goes wrong is told to the administrator and stands in the result;
     * nothing of it is thrown, so that the other In Mails of a connection still run. One In Mail is collected once at a time: a
     * second call meanwhile returns at once and says so. An interrupt ends it as {@link Progress#isStopping} does, but at once;
     * in both cases what has come in is kept and nothing is lost.
     *
     * @param inMail a POP3 one; others give {@link Collected#NOTHING}
     * @param connection the number of the Connection that it is used with
     * @param progress is told of each message
     */
    Collected collect(InMail inMail, int connection, Progress progress);
}
