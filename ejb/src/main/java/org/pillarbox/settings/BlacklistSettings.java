package org.pillarbox.settings;

/**
 * Realtime blacklists (manual 11.3).
 *
 * @param enabled whether strangers' addresses are looked up
 * @param rules as the administrator wrote them; {@code filter.blacklist} knows what they mean
 * @param allowed addresses that are never looked up, as lines of access restrictions
 * @param refusePoints who has so many points from all lists together is refused; 0 for nobody
 * @param seconds that all look-ups of one connection may take together
 */
public record BlacklistSettings(boolean enabled, String rules, String allowed, int refusePoints, int seconds) {}
