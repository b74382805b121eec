package org.pillarbox.message.edit;

import java.util.Optional;
import org.pillarbox.api.mail.Address;

/** Takes apart what an address list names: comments, white space and quotes go. */
final class AddressSpec {
    private static final int LONGEST = 512;

    private AddressSpec() {}

    /** The address in a text such as {@code "a b" @ c (comment)} or {@code @x:a@c}; empty when it is none. */
    static Optional<Address> parse(String text) {
        String plain = compact(text);
        int route = plain.startsWith("@") ? plain.indexOf(':') + 1 : 0;
        String spec = plain.substring(route);
        int at = spec.lastIndexOf('@');
        if (at <= 0 || at == spec.length() - 1 || spec.length() > LONGEST) {
            return Optional.empty();
        }
        String local = words(spec.substring(0, at));
        String domain = spec.substring(at + 1);
        boolean bad = local.isEmpty()
                || local.chars().anyMatch(Character::isISOControl)
                || domain.chars()
                        .anyMatch(
                                c -> c <= ' ' || c == 127 || "\"<>()@,;:\\".indexOf(c) >= 0 && domain.charAt(0) != '[');
        return bad ? Optional.empty() : Optional.of(new Address(local, domain));
    }

    /** Words without their quotes, comments and folds, with single spaces. */
    static String words(String text) {
        StringBuilder out = new StringBuilder();
        boolean quoted = false;
        int depth = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\' && i + 1 < text.length() && (quoted || depth > 0)) {
                i++;
                if (depth == 0) {
                    out.append(text.charAt(i));
                }
            } else if (c == '"' && depth == 0) {
                quoted = !quoted;
            } else if (c == '(' && !quoted) {
                depth++;
            } else if (c == ')' && depth > 0) {
                depth--;
            } else if (depth == 0) {
                out.append(c);
            }
        }
        return quoted ? "" : out.toString().replaceAll("\\s+", " ").strip();
    }

    /** Without white space and comments outside of quotes; quotes stay. */
    private static String compact(String text) {
        StringBuilder out = new StringBuilder();
        boolean quoted = false;
        int depth = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean escape = c == '\\' && i + 1 < text.length();
            if (depth > 0) {
                depth += c == '(' ? 1 : c == ')' ? -1 : 0;
                i += escape ? 1 : 0;
            } else if (quoted) {
                out.append(c);
                if (escape) {
                    i++;
                    out.append(text.charAt(i));
                }
                quoted = c != '"';
            } else if (c == '(') {
                depth++;
            } else if (c > ' ') {
                out.append(c);
                quoted = c == '"';
            }
        }
        return out.toString();
    }
}
