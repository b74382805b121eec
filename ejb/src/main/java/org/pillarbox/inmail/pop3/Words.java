package org.pillarbox.inmail.pop3;

/** What failed, and what a server says, for people: short, and free of what could act on a screen or in a log. */
final class Words {
    private static final int LONGEST = 500;

    private Words() {}

    static String of(Throwable failure, Watchman.Reason reason) {
        if (reason != Watchman.Reason.NONE) {
            return reason.words();
        }
        String message = failure.getMessage();
        return clean(message == null ? failure.getClass().getSimpleName() : message);
    }

    static String clean(String text) {
        String cut = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        return cut.replaceAll("[^\\x20-\\x7e\\xa0-\\xff]", " ").strip();
    }
}
