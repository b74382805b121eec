package org.pillarbox.outmail.sts;

/** How strictly a policy is meant (RFC 8461 §5). */
public enum StsMode {
    /** Mail goes to no server that does not fulfil it. */
    ENFORCE,

    /** What does not fulfil it is counted, and gets its mail. */
    TESTING,

    /** There is no policy any more. */
    NONE
}
