package org.pillarbox.directory;

/** What a user may be allowed to log in by (manual 4.2.3.3.1). The names are stored. */
public enum Protocol {
    POP3,
    SMTP,
    /** The web pages, and for administrators the console. */
    WEB
}
