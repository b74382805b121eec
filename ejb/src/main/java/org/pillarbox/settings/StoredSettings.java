package org.pillarbox.settings;

import java.util.Map;

/** Port: settings as text in the database. */
public interface StoredSettings {
    /** All records that were ever saved, by the name of their kind. */
    Map<String, Stored> load();

    /** Stores a record's text in the caller's transaction and gives its new revision. Savers of one kind take turns. */
    long save(String kind, String text);

    /**
     * A record in the database.
     *
     * @param text as {@link SettingText} reads it
     * @param revision grows by one with each change
     */
    record Stored(String text, long revision) {}
}
