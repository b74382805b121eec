package org.pillarbox.dns;

import java.util.Objects;

/**
 * A host that takes mail for a domain (RFC 5321 §5.1).
 *
 * @param preference the lowest is tried first
 * @param host in lower case and without the last dot; empty says that the domain takes no mail (RFC 7505)
 */
public record MailExchanger(int preference, String host) {
    public MailExchanger {
        Objects.requireNonNull(host, "host");
    }
}
