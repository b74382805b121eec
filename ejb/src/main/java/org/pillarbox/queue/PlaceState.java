package org.pillarbox.queue;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * How mail for one domain, or one server of the own network, stands.
 *
 * @param place the domain, or the server with its port where it is another than 25
 * @param server whether it is a server of the own network
 * @param entries how many there are
 * @param sending how many of them are being sent now
 * @param held how many of them are held or set aside
 * @param bytes of all together
 * @param oldest since when the oldest waits
 * @param nextTry when the next of those that wait is due; empty when none waits
 * @param reason what most of them were not sent for
 * @param lastAnswer to one of those; empty before the first try
 */
public record PlaceState(
        String place,
        boolean server,
        long entries,
        long sending,
        long held,
        long bytes,
        Instant oldest,
        Optional<Instant> nextTry,
        Reason reason,
        String lastAnswer) {
    public PlaceState {
        Objects.requireNonNull(place, "place");
        Objects.requireNonNull(oldest, "oldest");
        Objects.requireNonNull(nextTry, "nextTry");
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(lastAnswer, "lastAnswer");
    }
}
