package org.pillarbox.directory;

/** Port: what was written of users for the Finger service, in the database. */
public interface StoredFingerTexts {
    /** A user's texts; {@link FingerTexts#NONE} where none were written. */
    FingerTexts find(long userId);
}
