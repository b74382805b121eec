package org.pillarbox.settings;

/**
 * The SMTP service (manual 11.3).
 *
 * @param maxMessageBytes largest message taken, 0 for no limit
 * @param maxRecipients in one transaction, at least 100
 * @param plainLoginInClear whether PLAIN and LOGIN are offered without TLS (loopback always is)
 * @param localSendersMustLogIn whether mail from outside with a local user's address as its sender is refused unless
 *     its client has logged in
 */
public record SmtpSettings(
        long maxMessageBytes, int maxRecipients, boolean plainLoginInClear, boolean localSendersMustLogIn) {}
