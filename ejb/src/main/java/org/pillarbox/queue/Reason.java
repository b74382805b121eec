package org.pillarbox.queue;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Why an entry of the queue was not sent at its last try, told by the answer's enhanced status code (RFC 3463), or by its code. */
public enum Reason {
    /** It was not tried yet. */
    NONE,
    /** No server answered, or the connection was lost. */
    UNREACHED,
    /** The domain's servers could not be found. */
    NAMES,
    /** Encryption, log-in or policy: the two servers do not trust each other. */
    SECURITY,
    /** The recipient's mailbox, or the other server, has no room. */
    FULL,
    /** The other server does not take it now. */
    BUSY,
    /** Something at this end. */
    HERE,
    /** The stored message or its entry is damaged. */
    DAMAGED,
    /** Anything else. */
    OTHER;

    private static final Pattern CODES =
            Pattern.compile("([245])[0-9]{2}(?: [245]\\.([0-9]{1,3}\\.[0-9]{1,3}))?\\b.*", Pattern.DOTALL);

    private static final Map<String, Reason> BY_DETAIL = Map.ofEntries(
            Map.entry("4.1", UNREACHED),
            Map.entry("4.2", UNREACHED),
            Map.entry("4.3", NAMES),
            Map.entry("4.4", NAMES),
            Map.entry("4.6", NAMES),
            Map.entry("1.10", NAMES),
            Map.entry("2.2", FULL),
            Map.entry("3.1", FULL),
            Map.entry("3.4", FULL),
            Map.entry("2.3", FULL),
            Map.entry("3.5", HERE));

    /** @param words a reply, as its code, enhanced status code and text */
    public static Reason of(String words) {
        Matcher codes = CODES.matcher(words);
        if (!codes.matches()) {
            return OTHER;
        }
        String detail = codes.group(2);
        if (detail == null) {
            return codes.group(1).equals("4") ? BUSY : OTHER;
        }
        return detail.startsWith("7.") ? SECURITY : BY_DETAIL.getOrDefault(detail, BUSY);
    }
}
