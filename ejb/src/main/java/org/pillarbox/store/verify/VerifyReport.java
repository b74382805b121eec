package org.pillarbox.store.verify;

import java.util.List;

/**
 * What a check found.
 *
 * @param segments files of the log
 * @param bytes their length
 * @param records good records
 * @param unindexed good records that the index does not point at: deleted, moved, or not yet routed
 * @param contents rows of the index
 * @param problems one line for each damaged or missing record and what it belongs to, and for each wrong row
 * @param notes damage that nothing belongs to, such as a tail that a crash left behind
 */
public record VerifyReport(
        long segments,
        long bytes,
        long records,
        long unindexed,
        long contents,
        List<String> problems,
        List<String> notes) {
    public VerifyReport {
        problems = List.copyOf(problems);
        notes = List.copyOf(notes);
    }

    /** Whether everything that the index promises is there. */
    public boolean isSound() {
        return problems.isEmpty();
    }
}
