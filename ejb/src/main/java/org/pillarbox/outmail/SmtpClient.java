package org.pillarbox.outmail;

/** Port: hands mail to other servers. Thread safe. */
public interface SmtpClient {
    /**
     * Connects, encrypts and logs in as the target wants it.
     *
     * @throws Unreachable when no mail can be sent there now
     */
    SmtpConversation open(SmtpTarget target) throws Unreachable;

    /** Breaks off all conversations, and lets no more be opened. */
    void end();
}
