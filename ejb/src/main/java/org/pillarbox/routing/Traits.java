package org.pillarbox.routing;

import java.util.List;
import org.pillarbox.api.mail.Address;

/**
 * What routing has to know of a message itself.
 *
 * @param authors the addresses of its From field
 * @param report whether it is a report on another message ({@code multipart/report}, RFC 6522)
 * @param bytes its size as it came
 */
public record Traits(List<Address> authors, boolean report, long bytes) {
    public Traits {
        authors = List.copyOf(authors);
    }
}
