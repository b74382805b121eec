package org.pillarbox.settings;

/**
 * A name with wildcards: {@code *} for any run of characters, none included, {@code ?} for exactly one. Compared in time that is
 * bounded by the product of both lengths, whatever they hold.
 *
 * @param text in lower case
 */
public record NamePattern(String text) {
    /** Whether a text has a wildcard at all. */
    public static boolean isOne(String text) {
        return text.indexOf('*') >= 0 || text.indexOf('?') >= 0;
    }

    /** Whether all of a name, in lower case, fits. */
    public boolean matches(String name) {
        int at = 0;
        int in = 0;
        int star = -1;
        int resume = 0;
        while (in < name.length()) {
            char wanted = at < text.length() ? text.charAt(at) : 0;
            if (wanted == '*') {
                star = at++;
                resume = in;
            } else if (wanted == '?' || wanted != 0 && wanted == name.charAt(in)) {
                at++;
                in++;
            } else if (star >= 0) {
                // Only the last star needs to take more: what stands in front of it fits as it is.
                at = star + 1;
                in = ++resume;
            } else {
                return false;
            }
        }
        while (at < text.length() && text.charAt(at) == '*') {
            at++;
        }
        return at == text.length();
    }
}
