package org.pillarbox.settings;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A mail server of the own network as administrators write it: {@code host} or {@code host:port}, an IPv6 address in brackets.
 *
 * @param host a name or an IP address in lower case, IPv6 without its brackets
 * @param port 1 to 65535
 */
public record LanServer(String host, int port) {
    /** The port of a server that is named without one (manual 13.3). */
    public static final int SMTP_PORT = 25;

    /** The longest text. */
    public static final int LONGEST = 262;

    private static final Pattern FORM = Pattern.compile(
            "(?:\\[([0-9a-f:.]{2,45})\\]|([a-z0-9_](?:[a-z0-9_.-]{0,252}[a-z0-9_])?))(?::([0-9]{1,5}))?");

    /** Reads one; empty when the text is none. */
    public static Optional<LanServer> parse(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        Matcher match = FORM.matcher(text.toLowerCase(Locale.ROOT));
        if (!match.matches()) {
            return Optional.empty();
        }
        int port = match.group(3) == null ? SMTP_PORT : Integer.parseInt(match.group(3));
        String host = match.group(1) == null ? match.group(2) : match.group(1);
        return port < 1 || port > 65_535 || host.contains("..")
                ? Optional.empty()
                : Optional.of(new LanServer(host, port));
    }

    /** As it is written, without the port where it is the usual one. */
    @Override
    public String toString() {
        String name = host.contains(":") ? "[" + host + "]" : host;
        return port == SMTP_PORT ? name : name + ":" + port;
    }
}
