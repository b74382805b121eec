package org.pillarbox.directory;

/**
 * What a user may be allowed to log in by (manual 4.2.3.3.1). The names are stored. A protocol that no service speaks yet holds
 * from the day that one does.
 */
public enum Protocol {
    POP3,
    IMAP4,
    SMTP,
    /** The web pages, and for administrators the console. */
    WEB,
    /** Changing a password from a mail program (manual 11.7). */
    PASSWORD,
    /** The address book (manual 11.4). */
    LDAP
}
