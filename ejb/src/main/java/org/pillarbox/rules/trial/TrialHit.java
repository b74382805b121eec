package org.pillarbox.rules.trial;

import java.io.Serializable;
import java.time.Instant;

/**
 * A message that a rule would have concerned.
 *
 * @param arrival when it came
 * @param sender on the envelope, with angle brackets
 * @param recipient the first one on the envelope
 * @param others how many more there are
 * @param subject decoded
 * @param line where the rule stands
 * @param words what it would have done
 */
public record TrialHit(
        Instant arrival, String sender, String recipient, int others, String subject, int line, String words)
        implements Serializable {}
