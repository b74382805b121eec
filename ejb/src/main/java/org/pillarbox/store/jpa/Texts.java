package org.pillarbox.store.jpa;

/** Makes text fit into a column. */
final class Texts {
    private Texts() {}

    /** At most so many characters, no half of a surrogate pair, no NUL (which PostgreSQL refuses). */
    static String fit(String text, int limit) {
        String clean = text.indexOf('\0') < 0 ? text : text.replace('\0', ' ');
        if (clean.length() <= limit) {
            return clean;
        }
        int end = Character.isHighSurrogate(clean.charAt(limit - 1)) ? limit - 1 : limit;
        return clean.substring(0, end);
    }
}
