package org.pillarbox.directory.welcome;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Replaces names in brackets, such as {@code [mail]}, without regard to case. Brackets with any other text stay. */
public final class Placeholders {
    private static final Pattern FORM = Pattern.compile("\\[([A-Za-z][A-Za-z0-9-]{0,31})\\]");

    private Placeholders() {}

    /**
     * The text with its placeholders replaced.
     *
     * @param values by name in lower case
     */
    public static String fill(String text, Map<String, String> values) {
        return FORM.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(
                        values.getOrDefault(found.group(1).toLowerCase(Locale.ROOT), found.group())));
    }
}
