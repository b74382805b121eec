package org.pillarbox.settings;

/**
 * Who must show who it is before it may send by SMTP (manual 11.3). It is about the service for other servers and for users;
 * the two for users alone always ask for a log-in.
 *
 * @param required whether a log-in by SMTP is needed
 * @param afterPop3 whether having collected mail by POP3 from the same address is needed; with both, either is enough
 * @param pop3Minutes how long after the end of a POP3 session its address may begin to send, at least 1
 * @param incomingExempt whether mail for the Local Domains comes in without either
 */
public record SmtpLogin(boolean required, boolean afterPop3, int pop3Minutes, boolean incomingExempt) {
    /** What a new installation has: mail comes in from everybody, and goes out for users who have logged in. */
    public static final SmtpLogin DEFAULT = new SmtpLogin(true, false, 5, true);

    /** The longest time after a POP3 session: a week. */
    public static final int MOST_MINUTES = 10_080;

    /** Whether a client must have shown who it is to send outside. */
    public boolean isNeeded() {
        return required || afterPop3;
    }

    /** Whether a client must have shown who it is to send at all. */
    public boolean isNeededByAll() {
        return isNeeded() && !incomingExempt;
    }
}
