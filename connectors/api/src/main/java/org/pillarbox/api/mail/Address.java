package org.pillarbox.api.mail;

import java.util.Locale;
import java.util.Objects;

/**
 * A mailbox address as it stands in an envelope (RFC 5321 §4.1.2, RFC 6531 §3.3). The local part is unquoted and keeps
 * its case; the domain is as given, without a trailing dot, and empty only for the bare {@code postmaster} of RFC 5321
 * §4.5.1.
 *
 * @param localPart what stands left of the last {@code @}, without quotes or escapes; never empty
 * @param domain a domain name or an address literal with its brackets; empty for a bare local name
 */
public record Address(String localPart, String domain) {
    public Address {
        Objects.requireNonNull(localPart, "localPart");
        Objects.requireNonNull(domain, "domain");
        if (localPart.isEmpty()) {
            throw new IllegalArgumentException("empty local part");
        }
        if (hasControl(localPart) || hasControl(domain)) {
            throw new IllegalArgumentException("control character in address");
        }
    }

    /** The domain in lower case, for comparisons. */
    public String domainKey() {
        return domain.toLowerCase(Locale.ROOT);
    }

    /** The local part in lower case, for comparisons with local names, which are all caseless. */
    public String localKey() {
        return localPart.toLowerCase(Locale.ROOT);
    }

    /** Whether the address needs SMTPUTF8 to travel (RFC 6531). */
    public boolean isInternational() {
        return !isAscii(localPart) || !isAscii(domain);
    }

    /** The address in wire form, with the local part quoted where RFC 5321 demands it; without angle brackets. */
    @Override
    public String toString() {
        String local = isDotString(localPart) ? localPart : quoted(localPart);
        return domain.isEmpty() ? local : local + "@" + domain;
    }

    private static boolean isDotString(String text) {
        if (text.startsWith(".") || text.endsWith(".") || text.contains("..")) {
            return false;
        }
        return text.chars().allMatch(Address::isAtextOrDot);
    }

    private static boolean isAtextOrDot(int c) {
        return c > 127 || Character.isLetterOrDigit(c) || "!#$%&'*+-/=?^_`{|}~.".indexOf(c) >= 0;
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    private static boolean hasControl(String text) {
        return text.chars().anyMatch(c -> c < 0x20 || c == 0x7F);
    }

    private static boolean isAscii(String text) {
        return text.chars().allMatch(c -> c < 128);
    }
}
