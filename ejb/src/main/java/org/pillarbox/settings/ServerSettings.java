package org.pillarbox.settings;

/**
 * Port: the server changes settings by itself, because a file that holds them was changed from outside. As with an administrator's
 * changes all rules are asked, and it is audited and announced. For the server's own parts only.
 */
public interface ServerSettings {
    /**
     * Replaces a record, in a transaction of its own.
     *
     * @throws InvalidSetting naming the field and what is wrong; nothing is stored then
     */
    <T extends Record> void save(T changed);
}
