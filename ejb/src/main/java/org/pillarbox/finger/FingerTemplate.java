package org.pillarbox.finger;

import java.util.Locale;
import java.util.Optional;

/**
 * The language of templates (manual 11.5.5). Text stands for itself; a tag in angle brackets stands for something of the user,
 * one that begins with a minus sign only where all is asked for:
 *
 * <pre>
 * id            the user's name
 * messagecount  how many messages wait
 * nomessages-x  x, when none does
 * messages-x    x, when one does
 * plan, info    what was written for Finger
 * others        the attribute of that name in the address book
 * </pre>
 *
 * <p>Names of tags ignore case. A bracket that is not closed on its line, or opened again before, is text. A line on which
 * there is nothing but tags that give nothing is left out.
 */
final class FingerTemplate {
    /** Enough for every text a user can have, a few times; a template cannot make more of a short query. */
    static final int LONGEST_ANSWER = 32_000;

    private static final String NO_MESSAGES = "nomessages-";
    private static final String MESSAGES = "messages-";

    private final String template;

    FingerTemplate(String template) {
        this.template = template;
    }

    /** What there is to say of a user, in lines ended by line feeds. */
    String tell(Told user, boolean verbose) {
        StringBuilder lines = new StringBuilder();
        for (String line : template.split("\n")) {
            filled(line, user, verbose).ifPresent(told -> lines.append(told).append('\n'));
            if (lines.length() > LONGEST_ANSWER) {
                lines.setLength(LONGEST_ANSWER);
                break;
            }
        }
        return PlainLines.of(lines.toString());
    }

    /** A line of the template with its tags replaced; empty when they gave nothing and there is nothing else. */
    private static Optional<String> filled(String line, Told user, boolean verbose) {
        StringBuilder filled = new StringBuilder();
        boolean tags = false;
        int at = 0;
        while (at < line.length() && filled.length() <= LONGEST_ANSWER) {
            int end = line.indexOf('>', at);
            int start = end < 0 ? -1 : line.lastIndexOf('<', end);
            if (start < at) {
                int next = end < 0 ? line.length() : end + 1;
                filled.append(line, at, next);
                at = next;
            } else {
                filled.append(line, at, start).append(value(line.substring(start + 1, end), user, verbose));
                tags = true;
                at = end + 1;
            }
        }
        return tags && filled.toString().isBlank() ? Optional.empty() : Optional.of(filled.toString());
    }

    private static String value(String tag, Told user, boolean verbose) {
        boolean onlyVerbose = tag.startsWith("-");
        return onlyVerbose && !verbose ? "" : value(onlyVerbose ? tag.substring(1) : tag, user);
    }

    private static String value(String tag, Told user) {
        String name = tag.strip().toLowerCase(Locale.ROOT);
        if (tag.regionMatches(true, 0, NO_MESSAGES, 0, NO_MESSAGES.length())) {
            return user.messages() == 0 ? tag.substring(NO_MESSAGES.length()) : "";
        }
        if (tag.regionMatches(true, 0, MESSAGES, 0, MESSAGES.length())) {
            return user.messages() > 0 ? tag.substring(MESSAGES.length()) : "";
        }
        return switch (name) {
            case "id" -> user.id();
            case "messagecount" -> Long.toString(user.messages());
            case "plan" -> user.plan();
            case "info" -> user.information();
            default -> user.attribute(name).orElse("");
        };
    }
}
