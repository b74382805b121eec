package org.pillarbox.outmail.internet;

import java.time.LocalDate;

/** Port: the domains for whose mail somebody was told of a delay, on whatever node. */
public interface WarnedDomains {
    /**
     * Whether nobody was told on that day, which counts as done then; durable.
     *
     * @param domain in lower case
     */
    boolean isFirst(String domain, LocalDate day);
}
