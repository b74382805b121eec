package org.pillarbox.store;

/** Facade: the store at a glance. */
public interface StoreFigures {
    /** Messages in all users' mailboxes. */
    long messages();

    /** Bytes of the content log on disk; up to half a minute old, since every file is asked. */
    long contentBytes();

    /** Bytes free where the data directory lies. */
    long freeBytes();
}
