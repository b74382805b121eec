package org.pillarbox.rules.trial;

/**
 * Facade for administrators: what SMTP rules would have done with mail that has come. The caller keeps the trial and asks again until it is
 * over; nothing is kept here, so that a page that is closed costs nothing more.
 */
public interface RuleTrials {
    /** The longest time to look back, in days. */
    int MOST_DAYS = 90;

    /**
     * Begins a trial with the mail of the last days.
     *
     * @param rules as they are typed, stored or not
     * @param days 1 to {@link #MOST_DAYS}
     * @throws org.pillarbox.settings.InvalidSetting naming the lines that are no rules
     * @throws org.pillarbox.directory.privacy.MessagesLocked while Message Security forbids to read headers
     */
    Trial begin(String rules, int days);

    /** Goes on for less than a second. */
    Trial advance(Trial trial);
}
