package org.pillarbox.directory.login;

/** Facade for administrators: who could log in with CRAM-MD5 and APOP, which need a second form of the password. */
public interface DigestReadiness {
    /** How many of the users who may use POP3 could log in with APOP now. */
    Readiness pop3();

    /**
     * A count of users.
     *
     * @param users who may log in
     * @param unready those of them for whom nothing is kept that such a log-in can be checked with
     */
    record Readiness(long users, long unready) {}
}
