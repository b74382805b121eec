package org.pillarbox.protocol.smtp;

/** Where a session stands, in the order of a transaction (RFC 5321 §4.1.4, RFC 3030 §2). */
enum SmtpState {
    CONNECTED("Send EHLO first"),
    READY("Send MAIL first"),
    MAIL_GIVEN("Send RCPT first"),
    RCPT_GIVEN("Not inside of a transaction"),
    CHUNKING("Go on with BDAT");

    private final String next;

    SmtpState(String next) {
        this.next = next;
    }

    static SmtpState of(Connection connection, Transaction transaction) {
        if (connection.helo().isEmpty()) {
            return CONNECTED;
        }
        if (transaction.envelope().isEmpty()) {
            return READY;
        }
        if (transaction.chunks().isPresent()) {
            return CHUNKING;
        }
        return transaction.recipients().isEmpty() ? MAIL_GIVEN : RCPT_GIVEN;
    }

    /** Why a command that is legal only in other states is refused. */
    String reason(SmtpState firstLegal) {
        return compareTo(firstLegal) < 0 || this == CHUNKING ? next : RCPT_GIVEN.next;
    }
}
