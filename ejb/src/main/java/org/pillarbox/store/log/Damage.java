package org.pillarbox.store.log;

import java.util.Optional;
import org.pillarbox.store.ContentId;

/**
 * A stretch of a segment that holds no good record.
 *
 * @param length in bytes
 * @param content what the record's header says, when that is good
 * @param reason for a person
 */
public record Damage(long segment, long offset, long length, Optional<ContentId> content, String reason) {}
