package org.pillarbox.routing.expand;

import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pillarbox.api.mail.Address;

/**
 * Reads an address as a mail client may hand it over (RFC 5321 §4.1.2): in angle brackets or without, with a quoted name, with a
 * source route, which counts for nothing, with letters of all alphabets. A comment is no part of such an address. A bare name
 * may stand for one at the default domain.
 */
final class TypedAddress {
    private static final int LONGEST = 254;
    private static final String ATEXT = "[\\p{L}\\p{M}\\p{N}!#$%&'*+/=?^_`{|}~-]";
    private static final Pattern ROUTE = Pattern.compile("(@[^@,:\\s]+)(,@[^@,:\\s]+)*:(?=.)");
    private static final Pattern PLAIN = Pattern.compile("(" + ATEXT + "+(?:\\." + ATEXT + "+)*)(?:@(.*))?");
    private static final Pattern QUOTED = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)+)\"(?:@(.*))?");
    private static final Pattern LITERAL = Pattern.compile("\\[(?:[0-9.]{7,15}|(?i:IPv6):[0-9a-fA-F:.]{2,45})]");
    private static final Pattern DOMAIN = Pattern.compile(
            "[A-Za-z0-9_]([A-Za-z0-9_-]{0,61}[A-Za-z0-9_])?(\\.[A-Za-z0-9_]([A-Za-z0-9_-]{0,61}[A-Za-z0-9_])?)*");

    private TypedAddress() {}

    /** The address; empty when the text is none. */
    static Optional<Address> parse(String typed) {
        String text = typed.strip();
        if (text.startsWith("<") && text.endsWith(">")) {
            text = text.substring(1, text.length() - 1);
        }
        Matcher route = ROUTE.matcher(text);
        if (route.lookingAt()) {
            text = text.substring(route.end());
        }
        if (text.getBytes(StandardCharsets.UTF_8).length > LONGEST
                || text.chars().anyMatch(Character::isISOControl)) {
            return Optional.empty();
        }
        Matcher quoted = QUOTED.matcher(text);
        if (quoted.matches()) {
            return address(quoted.group(1).replaceAll("\\\\(.)", "$1"), quoted.group(2));
        }
        Matcher plain = PLAIN.matcher(text);
        return plain.matches() ? address(plain.group(1), plain.group(2)) : Optional.empty();
    }

    private static Optional<Address> address(String local, String domain) {
        if (domain == null) {
            return Optional.of(new Address(local, ""));
        }
        String name = domain.endsWith(".") ? domain.substring(0, domain.length() - 1) : domain;
        boolean good =
                LITERAL.matcher(name).matches() || DOMAIN.matcher(ascii(name)).matches();
        return good ? Optional.of(new Address(local, name)) : Optional.empty();
    }

    private static String ascii(String domain) {
        try {
            return IDN.toASCII(domain, IDN.ALLOW_UNASSIGNED);
        } catch (IllegalArgumentException noDomain) {
            return "";
        }
    }
}
