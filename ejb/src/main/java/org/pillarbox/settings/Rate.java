package org.pillarbox.settings;

/**
 * How many of something there may be in a time.
 *
 * @param perMinute the most in a minute, 0 for any number
 * @param perHour the most in an hour, 0 for any number
 */
public record Rate(int perMinute, int perHour) {
    /** No limit. */
    public static final Rate ANY = new Rate(0, 0);

    /** The largest limit. */
    public static final int MOST = 1_000_000;
}
