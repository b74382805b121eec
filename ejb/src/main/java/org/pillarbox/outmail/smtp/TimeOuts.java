package org.pillarbox.outmail.smtp;

import java.time.Duration;

/**
 * How long a server may take (RFC 5321 §4.5.3.2). Each wait has its time, and so that many short ones are no long one, has all of a
 * message up to its end.
 *
 * @param connect to answer at all
 * @param command to answer the greeting, MAIL, RCPT and all else
 * @param data to answer DATA
 * @param block to take one block of the message
 * @param end to answer the end of the message
 * @param least for all from MAIL to the end of a small message
 */
public record TimeOuts(
        Duration connect, Duration command, Duration data, Duration block, Duration end, Duration least) {
    /** Bytes that even a slow line carries in a second. */
    private static final int SLOWEST = 10_000;

    /** Those of the RFC; a server of the own network that does not answer the connection is given up sooner. */
    public static final TimeOuts STANDARD = new TimeOuts(
            Duration.ofSeconds(30),
            Duration.ofMinutes(5),
            Duration.ofMinutes(2),
            Duration.ofMinutes(3),
            Duration.ofMinutes(10),
            Duration.ofMinutes(10));

    /** For all from MAIL to the end of a message of so many bytes, without the answer to it. */
    Duration whole(long bytes) {
        Duration slow = block.plusSeconds(bytes / SLOWEST);
        return slow.compareTo(least) > 0 ? slow : least;
    }
}
