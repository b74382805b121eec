package org.pillarbox.settings;

import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What senders of mail that was collected for nobody here are told (manual 16.4).
 *
 * @param text the administrator's own words, with {@code %1} for the recipient and {@code %2} for the default domain, lines ended by
 *     LF; empty for the standard words
 */
public record BounceSettings(String text) {
    /** The name of its file. */
    public static final String FILE = "BOUNCE.MSG";

    /** The longest text. */
    public static final int LONGEST = 20_000;

    /** What stands for no words of one's own. */
    public static final String STANDARD =
            """
            Delivery Failure Report.
            The following message was incorrectly addressed.
            Recipient: "%1" is unrecognised.

            Please contact "postmaster@%2" for further assistance
            """;

    private static final Pattern PLACE = Pattern.compile("%([12])");

    public BounceSettings {
        Objects.requireNonNull(text, "text");
    }

    /** Whether the standard words are used. */
    public boolean isStandard() {
        return text.isBlank();
    }

    /** The text for one recipient. What is put in is not looked at for places again. */
    public String words(String recipient, String domain) {
        String form = isStandard() ? STANDARD : text;
        return PLACE.matcher(form)
                .replaceAll(place -> Matcher.quoteReplacement(place.group(1).equals("1") ? recipient : domain));
    }
}
