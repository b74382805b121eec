package org.pillarbox.directory.importing;

/** What a line does, or would do. */
public enum Effect {
    CREATE,
    CHANGE,
    NONE,
    REFUSE
}
