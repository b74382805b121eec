package org.pillarbox.settings;

/** Facade for administrators: changes settings. Each change is validated, audited and announced ({@link SettingsChanged}). */
public interface SettingsAdministration {
    /** The record in force. */
    <T extends Record> T get(Class<T> kind);

    /**
     * Replaces a record.
     *
     * @throws InvalidSetting naming the field and what is wrong; nothing is stored then
     */
    <T extends Record> void save(T changed);

    /** All settings as text that people can read and compare. */
    String export();

    /**
     * Takes over settings from such a text; what it leaves out keeps its value.
     *
     * @throws InvalidSetting naming what cannot be taken; nothing is stored then
     */
    void importText(String text);
}
