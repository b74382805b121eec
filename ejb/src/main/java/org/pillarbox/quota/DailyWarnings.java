package org.pillarbox.quota;

/** Facade for the job: tells users and the Main Administrator of mailboxes that are too large (manual 4.3.3.2). */
public interface DailyWarnings {
    /** The warnings of the day, unless they were sent today already, by this node or another. */
    Told daily();

    /** The warnings that come at each start of the server, whatever was sent before. */
    Told atStart();

    /**
     * Whom it told.
     *
     * @param users how many users
     * @param listed how many users stand in the administrator's letter; without any there is none
     */
    record Told(int users, int listed) {
        /** Nobody. */
        public static final Told NOBODY = new Told(0, 0);
    }
}
