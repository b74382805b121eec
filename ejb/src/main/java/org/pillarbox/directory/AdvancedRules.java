package org.pillarbox.directory;

import java.util.regex.Pattern;

/** What a user's Advanced page may hold (manual 4.2.3.4). */
final class AdvancedRules {
    private static final int LONGEST_DIRECTORY_NAME = 256;

    /** Active Directory's names may have spaces inside, and UTF-8; a backslash parts the domain from the name. */
    private static final Pattern DIRECTORY_NAME = Pattern.compile("(?:[^\\\\\\p{Cntrl}]+\\\\)?[^\\\\\\p{Cntrl}]+");

    private AdvancedRules() {}

    /**
     * Checks all of the page.
     *
     * @throws InvalidUser naming the field
     */
    static void check(UserAdvanced user) {
        checkText("fingerInformation", user.finger().information());
        checkText("fingerPlan", user.finger().plan());
        AdvancedSettings settings = user.settings();
        if (!settings.replyAddress().isEmpty()
                && ReplyAddress.parse(settings.replyAddress()).isEmpty()) {
            throw new InvalidUser(
                    "replyAddress",
                    "This is not one address, such as fred@example.com or Fred Bloggs <fred@example.com>");
        }
        String name = settings.directoryName();
        boolean fits = name.length() <= LONGEST_DIRECTORY_NAME
                && DIRECTORY_NAME.matcher(name).matches();
        if (!name.isEmpty() && !fits) {
            throw new InvalidUser(
                    "directoryName",
                    "The name has the form UserName or Domain\\UserName, and at most " + LONGEST_DIRECTORY_NAME
                            + " characters");
        }
        int threshold = settings.spamThreshold();
        if (threshold < AdvancedSettings.NO_QUARANTINE || threshold > AdvancedSettings.MOST_THRESHOLD) {
            throw new InvalidUser("spamThreshold", "The threshold is from -1 to " + AdvancedSettings.MOST_THRESHOLD);
        }
    }

    private static void checkText(String field, String text) {
        if (text.length() > FingerTexts.LONGEST) {
            throw new InvalidUser(field, "The text has at most " + FingerTexts.LONGEST + " characters");
        }
        if (text.chars().anyMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\t')) {
            throw new InvalidUser(field, "The text must not contain control characters");
        }
    }
}
