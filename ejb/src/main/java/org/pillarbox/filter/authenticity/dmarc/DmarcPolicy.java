package org.pillarbox.filter.authenticity.dmarc;

import java.util.Locale;

/** What a domain asks for (RFC 7489 §6.3). */
public enum DmarcPolicy {
    /** Nothing. */
    NONE,
    /** To put such mail aside. */
    QUARANTINE,
    /** To refuse such mail. */
    REJECT;

    /** As it stands in DNS. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
