package org.pillarbox.filter.authenticity.dmarc;

import org.pillarbox.filter.authenticity.Result;

/**
 * Whether the author is who sent the message.
 *
 * @param result {@code NONE} where the domain publishes nothing
 * @param domain the author's, in lower case; empty where the message names none
 * @param proven whether SPF or a signature speaks for the author's domain, whatever it publishes
 * @param policy what the domain asks for where the result is a failure
 * @param reason why there is no better answer; empty where there is one
 */
public record DmarcOutcome(Result result, String domain, boolean proven, DmarcPolicy policy, String reason) {}
