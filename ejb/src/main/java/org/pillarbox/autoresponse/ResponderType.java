package org.pillarbox.autoresponse;

/** Who writes the answers (manual 4.2.3.2). */
public enum ResponderType {
    /** Nobody. */
    NONE,
    /** The user's text (manual 4.2.3.2.1). */
    SIMPLE,
    /** A program (manual 4.2.3.2.2). */
    EXTERNAL
}
