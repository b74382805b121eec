package org.pillarbox.settings;

import java.util.Objects;

/**
 * What becomes of mail that says it comes from a domain, and is not proven to.
 *
 * @param domain in lower case; those below it are meant, too
 * @param action any but {@link SenderAction#AS_ASKED}
 */
public record SenderRule(String domain, SenderAction action) {
    public SenderRule {
        Objects.requireNonNull(domain, "domain");
        Objects.requireNonNull(action, "action");
    }
}
