package org.pillarbox.settings;

import java.util.List;

/**
 * The Quotas page (manual 4.3.3): what follows from the sizes of mailboxes that have a quota. All figures are percentages of the
 * quota.
 *
 * @param levels three, each of which warns once when a mailbox grows past it
 * @param blockPercent from which on a user cannot send; 0 for never
 * @param dailyUserPercent from which on a user is warned each day; 0 for never
 * @param dailyAdministratorPercent from which on a user stands in the administrator's daily letter; 0 for never
 */
public record QuotaSettings(List<Level> levels, int blockPercent, int dailyUserPercent, int dailyAdministratorPercent) {
    /** How many levels there are. */
    public static final int LEVELS = 3;

    /** The largest percentage that can be set. */
    public static final int MOST_PERCENT = 1000;

    public QuotaSettings {
        levels = List.copyOf(levels);
    }

    /**
     * A size that warns.
     *
     * @param percent of the quota
     * @param user whether the user is warned
     * @param administrator whether the Main Administrator is warned
     */
    public record Level(int percent, boolean user, boolean administrator) {
        /** Whether it warns anybody. */
        public boolean warns() {
            return user || administrator;
        }
    }
}
