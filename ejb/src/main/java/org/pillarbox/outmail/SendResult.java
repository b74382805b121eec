package org.pillarbox.outmail;

import java.util.List;
import org.pillarbox.api.mail.Reply;

/**
 * What became of one transmission.
 *
 * @param replies for each recipient in its order; 2xx means that the server has taken the responsibility
 * @param reports whether the server took over the recipients' wishes for reports (RFC 3461)
 */
public record SendResult(List<Reply> replies, boolean reports) {
    public SendResult {
        replies = List.copyOf(replies);
    }
}
