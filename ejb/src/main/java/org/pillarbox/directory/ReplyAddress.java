package org.pillarbox.directory;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An address with which a user appears outside, as an administrator types it: {@code fred@firm.example}, {@code Fred Bloggs
 * <fred@firm.example>} or {@code "Bloggs, Fred" <fred@firm.example>} (RFC 5322 §3.4). One address, never a list.
 *
 * @param displayName without quotes; empty when none was given. May have any characters but control characters
 * @param address in ASCII, ready for a header field
 */
public record ReplyAddress(String displayName, String address) {
    /** The longest text that can be one. */
    public static final int LONGEST = 600;

    private static final String ATOM = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+";
    private static final String LABEL = "[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?";
    private static final Pattern ADDRESS = Pattern.compile(
            "(?!.{255})(?=[^@]{1,64}@)" + ATOM + "(?:\\." + ATOM + ")*@" + LABEL + "(?:\\." + LABEL + ")*");
    private static final Pattern NAMED =
            Pattern.compile("(?:\"((?:[^\"\\\\]|\\\\[\"\\\\])*+)\"|([^\"<>\\\\,;:@]*))\\s*<([^<>]*)>");

    /** Reads what was typed; empty when it is no single address. */
    public static Optional<ReplyAddress> parse(String typed) {
        String text = typed.strip();
        if (text.length() > LONGEST || text.chars().anyMatch(Character::isISOControl)) {
            return Optional.empty();
        }
        Matcher named = NAMED.matcher(text);
        if (!named.matches()) {
            return of("", text);
        }
        String quoted = named.group(1);
        String name = quoted == null ? named.group(2) : quoted.replaceAll("\\\\(.)", "$1");
        return of(name.strip(), named.group(3).strip());
    }

    private static Optional<ReplyAddress> of(String name, String address) {
        return ADDRESS.matcher(address).matches() ? Optional.of(new ReplyAddress(name, address)) : Optional.empty();
    }
}
