package org.pillarbox.outmail.smtp;

import java.time.Duration;

/**
 * How long a server may take (RFC 5321 §4.5.3.2).
 *
 * @param connect to answer at all
 * @param command to answer the greeting, MAIL, RCPT and all else
 * @param data to answer DATA
 * @param block to take one block of the message
 * @param end to answer the end of the message
 */
public record TimeOuts(Duration connect, Duration command, Duration data, Duration block, Duration end) {
    /** Those of the RFC; a server of the own network that does not answer the connection is given up sooner. */
    public static final TimeOuts STANDARD = new TimeOuts(
            Duration.ofSeconds(30),
            Duration.ofMinutes(5),
            Duration.ofMinutes(2),
            Duration.ofMinutes(3),
            Duration.ofMinutes(10));
}
