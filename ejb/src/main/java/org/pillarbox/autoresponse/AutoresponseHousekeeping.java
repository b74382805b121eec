package org.pillarbox.autoresponse;

/** Facade for the housekeeping job: forgets who was answered where users' pages say that it is time. */
public interface AutoresponseHousekeeping {
    /**
     * Empties the logs that are due.
     *
     * @return how many those were
     */
    int clearDueLogs();
}
