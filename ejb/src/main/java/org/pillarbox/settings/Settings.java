package org.pillarbox.settings;

/** Port: reads settings. Never fails for a missing one: it has its defaults. Cheap enough to be asked for each use. */
public interface Settings {
    /** The record in force, of a kind that {@link SettingKind} names. */
    <T extends Record> T get(Class<T> kind);
}
