package org.pillarbox.api.pop3;

/** What came of opening a maildrop. */
public sealed interface MaildropOpening {
    /** It is open and locked. */
    record Opened(Maildrop maildrop) implements MaildropOpening {}

    /** Another session holds it: {@code [IN-USE]} (RFC 2449 §8.1.1). */
    record InUse() implements MaildropOpening {}

    /** The store cannot be asked now: {@code [SYS/TEMP]} (RFC 3206 §4). */
    record Unavailable() implements MaildropOpening {}
}
