package org.pillarbox.settings;

/** Checks that several kinds of settings share. */
final class Bounds {
    private Bounds() {}

    static void require(String field, String label, long value, long least, long most) {
        if (value < least || value > most) {
            throw new InvalidSetting(field, label + " must be from " + least + " to " + most + ", not " + value);
        }
    }
}
