package org.pillarbox.store;

import java.time.Instant;
import java.util.Optional;

/**
 * What lists and searches show of a message without opening it; decoded, bounded, without control characters.
 *
 * @param from the From field
 * @param to the To field
 * @param subject the Subject field
 * @param messageId the Message-ID field
 * @param date the Date field
 */
public record MessageSummary(String from, String to, String subject, String messageId, Optional<Instant> date) {}
