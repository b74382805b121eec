package org.pillarbox.settings;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The Sender checks page: who is believed to have sent a message that strangers hand in.
 *
 * @param enabled whether it is looked at
 * @param loopback whether also at what comes from this machine
 * @param dmarc what becomes of mail whose author is not proven although the author's domain asks for a proof
 * @param spf what becomes of mail from a place that the sender's domain does not name, any but {@link SenderAction#AS_ASKED}
 * @param dkim what becomes of mail whose signatures are all broken, any but {@link SenderAction#AS_ASKED}
 * @param folder where mail of doubtful origin goes in each mailbox
 * @param rules for single domains
 */
public record AuthenticitySettings(
        boolean enabled,
        boolean loopback,
        SenderAction dmarc,
        SenderAction spf,
        SenderAction dkim,
        String folder,
        List<SenderRule> rules) {
    /** Until an administrator says otherwise; see ADR 229. */
    public static final AuthenticitySettings DEFAULT = new AuthenticitySettings(
            true, false, SenderAction.TAG, SenderAction.TAG, SenderAction.IGNORE, "Junk", List.of());

    public AuthenticitySettings {
        Objects.requireNonNull(dmarc, "dmarc");
        Objects.requireNonNull(spf, "spf");
        Objects.requireNonNull(dkim, "dkim");
        Objects.requireNonNull(folder, "folder");
        rules = List.copyOf(rules);
    }

    /** The rule for a domain in lower case, or for the nearest above it. */
    public Optional<SenderRule> rule(String domain) {
        for (String name = domain; !name.isEmpty(); name = name.substring(name.indexOf('.') + 1)) {
            String wanted = name;
            Optional<SenderRule> rule =
                    rules.stream().filter(each -> each.domain().equals(wanted)).findFirst();
            if (rule.isPresent() || name.indexOf('.') < 0) {
                return rule;
            }
        }
        return Optional.empty();
    }
}
