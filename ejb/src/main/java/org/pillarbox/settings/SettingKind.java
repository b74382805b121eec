package org.pillarbox.settings;

import java.util.Set;

/**
 * How one settings record is named, written as text, read back and judged. Names are chosen once and never change, whatever
 * the record's components are called in the code.
 *
 * @param <T> the record
 */
public interface SettingKind<T extends Record> {
    /** The stable name, such as {@code services}. */
    String name();

    /** The record. */
    Class<T> type();

    /** What holds until an administrator says otherwise. */
    T defaults();

    /**
     * Reads a record; names that are missing have their defaults, unknown ones are passed over.
     *
     * @throws InvalidSetting when a value has not even the right form
     */
    T read(SettingText text);

    /** Writes all of the record. */
    SettingText write(T settings);

    /** The names of what must not be written out in the audit log, since it is secret or long. */
    default Set<String> unspoken() {
        return Set.of();
    }

    /**
     * Judges a record as a whole before it is stored.
     *
     * @throws InvalidSetting naming the field, with words for the administrator
     */
    void check(T settings);
}
