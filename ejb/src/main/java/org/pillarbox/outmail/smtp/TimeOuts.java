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

    /**
     * Nothing takes longer than a server may be silent, except its answer to a whole message, which the RFC has it think about for
     * twice as long as about anything else; a server that does not answer the connection is given up sooner.
     */
    static TimeOuts of(Duration silence) {
        return new TimeOuts(
                shorter(silence, Duration.ofSeconds(30)),
                silence,
                shorter(silence, Duration.ofMinutes(2)),
                shorter(silence, Duration.ofMinutes(3)),
                silence.multipliedBy(2),
                silence.multipliedBy(2));
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    /** For all from MAIL to the end of a message of so many bytes, without the answer to it. */
    Duration whole(long bytes) {
        Duration slow = block.plusSeconds(bytes / SLOWEST);
        return slow.compareTo(least) > 0 ? slow : least;
    }
}
