package org.pillarbox.filter.authenticity.spf;

import org.pillarbox.filter.authenticity.Result;

/**
 * Whether a client may send for a domain.
 *
 * @param result what the domain says
 * @param domain which domain was asked, in lower case
 * @param ofHelo whether that is the client's own name, since the message has no sender
 * @param reason why there is no better answer; empty where there is one
 */
public record SpfOutcome(Result result, String domain, boolean ofHelo, String reason) {}
