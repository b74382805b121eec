package org.pillarbox.routing.expand;

import java.util.Objects;

/**
 * A message that is only thought of, as it was typed.
 *
 * @param source who hands it in
 * @param account the user's name, for {@link Source#USER}
 * @param sender an address, or {@code <>} for none; empty for the user's own address, or for none of the server's
 * @param recipients one on each line
 * @param kilobytes its size
 */
public record DryRunQuestion(Source source, String account, String sender, String recipients, long kilobytes) {
    /** Who hands a message in. */
    public enum Source {
        /** Another server, or a program that has not logged in, by SMTP. */
        STRANGER,
        /** A user who has logged in. */
        USER,
        /** Nobody: it was collected from a mailbox elsewhere, and cannot be refused any more. */
        COLLECTED,
        /** The server itself. */
        SERVER
    }

    public DryRunQuestion {
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(account, "account");
        Objects.requireNonNull(sender, "sender");
        Objects.requireNonNull(recipients, "recipients");
    }
}
