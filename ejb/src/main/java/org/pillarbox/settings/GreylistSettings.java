package org.pillarbox.settings;

/**
 * Greylisting: strangers' first tries are put off.
 *
 * @param enabled whether it is done
 * @param delaySeconds that a sender has to wait before it may try again
 * @param windowHours in which it must have tried again
 * @param lifeDays for which one who came back is known, counted from its last message
 * @param networkPasses after so many of its messages came back, all of a network is let through at once; 0 for never
 * @param allowed addresses that never have to wait, as lines of access restrictions
 */
public record GreylistSettings(
        boolean enabled, int delaySeconds, int windowHours, int lifeDays, int networkPasses, String allowed) {}
