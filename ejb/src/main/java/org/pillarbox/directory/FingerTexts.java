package org.pillarbox.directory;

/**
 * What the Finger server says of a user (manual 4.2.3.4.1). Several lines of plain text, each ended by a line feed only.
 *
 * @param information the answer's head, {@code USERINFO.TXT} in files
 * @param plan what the user is up to, {@code USERPLAN.TXT} in files
 */
public record FingerTexts(String information, String plan) {
    /** What new users have. */
    public static final FingerTexts NONE = new FingerTexts("", "");

    /** The longest text, in characters. */
    public static final int LONGEST = 4000;

    public FingerTexts {
        information = lines(information);
        plan = lines(plan);
    }

    /** Browsers and files end lines in three ways. */
    private static String lines(String text) {
        return text.replace("\r\n", "\n").replace('\r', '\n').stripTrailing();
    }
}
