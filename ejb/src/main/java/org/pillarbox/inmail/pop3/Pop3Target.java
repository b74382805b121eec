package org.pillarbox.inmail.pop3;

import java.util.Objects;
import org.pillarbox.settings.inmail.Pop3Security;

/**
 * A mailbox at another server.
 *
 * @param host a name or an IP address
 * @param port where it listens
 * @param security of the line
 * @param certificates authorities trusted besides those of the platform, as PEM; empty for none
 * @param account whose mailbox
 */
public record Pop3Target(String host, int port, Pop3Security security, String certificates, Account account) {
    public Pop3Target {
        Objects.requireNonNull(host, "host");
        Objects.requireNonNull(security, "security");
        Objects.requireNonNull(certificates, "certificates");
        Objects.requireNonNull(account, "account");
    }
}
