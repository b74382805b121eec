package org.pillarbox.settings;

/** Port: rooms above that know more of a setting than its own record does. All are asked before a changed record is stored. */
public interface SettingRule {
    /**
     * Judges a record of any kind.
     *
     * @throws InvalidSetting naming the field, with words for the administrator; nothing is stored then
     */
    void check(Record changed);
}
