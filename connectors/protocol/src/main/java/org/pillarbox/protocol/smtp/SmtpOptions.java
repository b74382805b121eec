package org.pillarbox.protocol.smtp;

/**
 * What the host knows about an SMTP service, and how much one peer may try its patience.
 *
 * @param startTls whether STARTTLS can be offered; it never is on a line that is encrypted already
 * @param maxErrors refused commands in one session (syntax, sequence, log-in) before it is closed, at least 1
 * @param maxRefusedRecipients recipients refused for good in one session before it is closed, at least 1
 * @param maxDrainBytes bytes of a refused message that are read and dropped before the line is closed, at least 0
 */
public record SmtpOptions(boolean startTls, int maxErrors, int maxRefusedRecipients, long maxDrainBytes) {
    public SmtpOptions {
        if (maxErrors < 1 || maxRefusedRecipients < 1 || maxDrainBytes < 0) {
            throw new IllegalArgumentException("limits of an SMTP session");
        }
    }

    /** No STARTTLS, 10 errors, 50 refused recipients, 64 MiB. */
    public static SmtpOptions defaults() {
        return new SmtpOptions(false, 10, 50, 64L << 20);
    }

    /** The same with or without STARTTLS. */
    public SmtpOptions withStartTls(boolean available) {
        return new SmtpOptions(available, maxErrors, maxRefusedRecipients, maxDrainBytes);
    }
}
