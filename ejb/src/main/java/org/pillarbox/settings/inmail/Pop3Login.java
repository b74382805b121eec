package org.pillarbox.settings.inmail;

/** How to log in at a POP3 server; no other way is tried. */
public enum Pop3Login {
    /** Name and password as they are: USER and PASS (RFC 1939 §7). */
    PLAIN,
    /** A digest of the password and the time stamp of the greeting (RFC 1939 §7). */
    APOP,
    /** A keyed digest of what the server asks (RFC 2195). */
    CRAM_MD5,
    /** Microsoft's challenge and response, which the manual calls MSN (SPA). */
    NTLM,
    /** An access token in place of the password. */
    XOAUTH2
}
