package org.pillarbox.batch.quota;

/** Why the job runs. */
enum Reason {
    /** The server was started. */
    START,
    /** It is time. */
    DAY
}
