package org.pillarbox.journal.audit;

import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;

/** Facade: the audit log. Secrets never come in. */
public interface AuditLog {
    /** Writes a line, in the caller's transaction, with the caller's name. Texts that are too long are cut. */
    void record(String action, String subject, String details);

    /** The latest lines first. */
    List<Entry> list(int offset, int limit);

    /** How many lines there are. */
    long count();

    /** The id of the first line that is not as it was written, or that follows one taken out; empty when all is well. */
    OptionalLong firstForged();

    /** One line: when, who, did what, to whom or what, with old and new values. */
    record Entry(long id, Instant at, String actor, String action, String subject, String details) {}
}
