/**
 * SMTP rules (manual 8.2): the text of the settings and of the file {@code SMTPRULES.TXT}, made into an immutable
 * {@link org.pillarbox.rules.smtp.SmtpRules snapshot} once, which is asked at three stages of each message. What a rule decides is
 * said here; the reply is the listener's, redirecting the routing's.
 */
package org.pillarbox.rules.smtp;
