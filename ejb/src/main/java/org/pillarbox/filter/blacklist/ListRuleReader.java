package org.pillarbox.filter.blacklist;

import java.net.IDN;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads one line of the rules. */
final class ListRuleReader {
    /** What {@code spam} alone gives. */
    static final int USUAL_POINTS = 50;

    private static final Pattern LINE = Pattern.compile("(\\S+)(?:\\s+(\\S+)(?:\\s+(.*))?)?");
    private static final Pattern ZONE = Pattern.compile(
            "(?=.{3,180}$)[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?(?:\\.[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?)+");
    private static final Pattern SPAM = Pattern.compile("spam(?:=(\\d{1,6}))?");
    private static final Pattern ADDRESSES = Pattern.compile("\\d[\\d.,/-]*");
    private static final Pattern PRINTABLE = Pattern.compile("[ -~]{0,200}");
    private static final int SHOWN = 60;

    private ListRuleReader() {}

    static ListRule read(int number, String text) throws Unreadable {
        Matcher parts = LINE.matcher(text);
        if (!parts.matches()) {
            throw new Unreadable("it is no rule");
        }
        String zone = zone(parts.group(1));
        if (parts.group(2) == null) {
            throw new Unreadable("an action is missing behind the zone: reject, header or spam");
        }
        String action = parts.group(2).toLowerCase(Locale.ROOT);
        String rest = parts.group(3) == null ? "" : parts.group(3).strip();
        String first = rest.split("\\s", 2)[0];
        AnswerRanges answers = AnswerRanges.USUAL;
        if (ADDRESSES.matcher(first).matches()) {
            Optional<AnswerRanges> read = AnswerRanges.parse(first);
            answers = read.orElseThrow(() -> new Unreadable(quoted(first) + " is no list of IPv4 addresses"));
            rest = rest.substring(first.length()).strip();
        }
        if (!PRINTABLE.matcher(rest).matches()) {
            throw new Unreadable("the words for the reply are up to 200 letters, digits and signs of ASCII");
        }
        Matcher spam = SPAM.matcher(action);
        if (spam.matches()) {
            int points = spam.group(1) == null ? USUAL_POINTS : Integer.parseInt(spam.group(1));
            return new ListRule(number, zone, ListAction.SPAM, points, answers, rest);
        }
        return new ListRule(number, zone, action(action), 0, answers, rest);
    }

    private static ListAction action(String action) throws Unreadable {
        return switch (action) {
            case "reject" -> ListAction.REJECT;
            case "header" -> ListAction.HEADER;
            default ->
                throw new Unreadable(quoted(action) + " is no action; it must be reject, header, spam or spam=points");
        };
    }

    private static String zone(String text) throws Unreadable {
        String zone;
        try {
            zone = IDN.toASCII(text, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException noName) {
            throw new Unreadable(quoted(text) + " is no zone");
        }
        if (zone.endsWith(".")) {
            zone = zone.substring(0, zone.length() - 1);
        }
        if (!ZONE.matcher(zone).matches()) {
            throw new Unreadable(quoted(text) + " is no zone, such as zen.spamhaus.org");
        }
        return zone;
    }

    private static String quoted(String text) {
        return '"' + (text.length() > SHOWN ? text.substring(0, SHOWN) + "..." : text) + '"';
    }

    /** Why a line cannot be read. */
    static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1L;

        Unreadable(String reason) {
            super(reason, null, false, false);
        }
    }
}
