package org.pillarbox.directory;

import java.util.Objects;

/**
 * Where a user's mail goes besides its mailbox, or instead (manual 4.2.3.1.6), as the administrator typed it. {@link Routes} is
 * what routing follows.
 *
 * @param assistant who gets its mail, except what comes from them
 * @param forwarding where all goes instead of the mailbox
 * @param large for messages of a size or more
 * @param small for messages of a size or less
 * @param quarantineFirst "Don't use forwardings or assistants if mail would be quarantined"
 */
public record MailRouting(
        Assistant assistant, Forwarding forwarding, SizeRule large, SizeRule small, boolean quarantineFirst) {
    /** Everything stays in the mailbox: what new users have. */
    public static final MailRouting NONE =
            new MailRouting(Assistant.NONE, Forwarding.NONE, SizeRule.NONE, SizeRule.NONE, true);

    public MailRouting {
        Objects.requireNonNull(assistant, "assistant");
        Objects.requireNonNull(forwarding, "forwarding");
        Objects.requireNonNull(large, "large");
        Objects.requireNonNull(small, "small");
    }

    /** What the Add User wizard asks for. */
    public static MailRouting of(Assistant assistant, Forwarding forwarding) {
        return new MailRouting(assistant, forwarding, SizeRule.NONE, SizeRule.NONE, true);
    }

    /**
     * Assistants (manual 4.2.3.1.6.1).
     *
     * @param targets users and addresses, separated by semicolons; empty for none
     * @param redirect only to them, instead of a copy
     */
    public record Assistant(String targets, boolean redirect) {
        /** No assistant. */
        public static final Assistant NONE = new Assistant("", false);
    }

    /**
     * Forwarding (manual 4.2.3.1.6.2).
     *
     * @param use whether it is on
     * @param addresses users, addresses and LAN entries, separated by semicolons
     */
    public record Forwarding(boolean use, String addresses) {
        /** No forwarding. */
        public static final Forwarding NONE = new Forwarding(false, "");
    }

    /**
     * Size dependent forwarding (manual 4.2.3.1.6.4).
     *
     * @param kilobytes the size, in units of 1024 bytes; 0 for off
     * @param redirect sent on without a copy in the mailbox
     * @param targets users and addresses, separated by semicolons; empty for off
     */
    public record SizeRule(int kilobytes, boolean redirect, String targets) {
        /** The largest size that can be set. */
        public static final int MOST_KILOBYTES = 2_000_000;

        /** No rule. */
        public static final SizeRule NONE = new SizeRule(0, false, "");
    }
}
