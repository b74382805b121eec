package org.pillarbox.directory.external;

import java.util.List;

/**
 * How an import goes on.
 *
 * @param phase where it is
 * @param done members of the group that were looked at
 * @param total members of the group; 0 while they are still being read
 * @param created new users
 * @param changed users whose right to administer was changed
 * @param removed users deleted
 * @param defaultPassword whether the new users have {@link ImportOptions#PASSWORD}
 * @param lines what is to be told of single users, or why it failed
 */
public record ImportReport(
        Phase phase,
        int done,
        int total,
        int created,
        int changed,
        int removed,
        boolean defaultPassword,
        List<String> lines) {
    /** Where an import is. */
    public enum Phase {
        NONE,
        READING,
        STORING,
        REMOVING,
        DONE,
        FAILED;

        /** Whether it goes on. */
        public boolean isRunning() {
            return this == READING || this == STORING || this == REMOVING;
        }
    }

    /** Before the first. */
    static final ImportReport NONE = new ImportReport(Phase.NONE, 0, 0, 0, 0, 0, false, List.of());

    public ImportReport {
        lines = List.copyOf(lines);
    }
}
