package org.pillarbox.outmail;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.pillarbox.api.mail.Reply;

/**
 * What became of one transmission.
 *
 * @param replies for each recipient in its order; 2xx means that the server has taken the responsibility
 * @param reports whether the server took over the recipients' wishes for reports (RFC 3461)
 * @param broken how the connection broke, if it did
 * @param line how the connection is secured, for people; empty where that says nothing
 */
public record SendResult(List<Reply> replies, boolean reports, Optional<IOException> broken, String line) {
    public SendResult {
        replies = List.copyOf(replies);
        Objects.requireNonNull(broken, "broken");
        Objects.requireNonNull(line, "line");
    }

    /** Over a connection that held. */
    public SendResult(List<Reply> replies, boolean reports) {
        this(replies, reports, Optional.empty(), "");
    }
}
