package org.pillarbox.settings;

/**
 * Port: makes what the database has committed survive a power cut. A commit alone does so on PostgreSQL; the embedded
 * H2 writes later, so whoever promises something to the outside (a deletion, a new password, a saved setting) asks here
 * before it answers. Callers that ask at the same time share one synchronisation of the disk. Thread safe.
 */
public interface Durability {
    /**
     * Makes everything committed so far durable. Outside of a transaction it has happened on return. Inside of one it
     * happens right after the commit, before the caller of the transaction goes on.
     *
     * @throws java.io.UncheckedIOException when the disk cannot be trusted; a later try may succeed
     */
    void sync();
}
