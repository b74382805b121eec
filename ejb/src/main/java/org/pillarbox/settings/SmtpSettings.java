package org.pillarbox.settings;

/**
 * The SMTP service (manual 11.3).
 *
 * @param maxMessageBytes largest message taken, 0 for no limit
 * @param maxRecipients in one transaction, at least 100
 * @param plainLoginInClear whether PLAIN and LOGIN are offered without TLS (loopback always is)
 */
public record SmtpSettings(long maxMessageBytes, int maxRecipients, boolean plainLoginInClear) {}
