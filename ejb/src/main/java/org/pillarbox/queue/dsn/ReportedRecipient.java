package org.pillarbox.queue.dsn;

import java.util.Objects;
import java.util.Optional;
import org.pillarbox.api.mail.Address;

/**
 * What a report says of one recipient (RFC 3464 §2.3).
 *
 * @param address the address it came to
 * @param originalRecipient the ORCPT parameter with its type
 * @param action what became of it
 * @param status such as {@code 5.1.1}
 * @param diagnostic the reply, such as {@code 550 5.1.1 No such user here}; empty for a success
 */
public record ReportedRecipient(
        Address address, Optional<String> originalRecipient, Action action, String status, String diagnostic) {
    /** What became of a recipient. */
    public enum Action {
        FAILED("failed"),
        DELIVERED("delivered"),
        /** Handed to a server that makes no reports. */
        RELAYED("relayed"),
        /** It is still tried. */
        DELAYED("delayed");

        private final String word;

        Action(String word) {
            this.word = word;
        }

        /** The word in the report. */
        public String word() {
            return word;
        }
    }

    public ReportedRecipient {
        Objects.requireNonNull(address, "address");
        Objects.requireNonNull(originalRecipient, "originalRecipient");
        Objects.requireNonNull(action, "action");
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(diagnostic, "diagnostic");
    }
}
