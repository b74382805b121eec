package org.pillarbox.protocol.smtp;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.regex.Pattern;

/** Domains and address literals (RFC 5321 §4.1.2 and §4.1.3, RFC 6531 §3.3). Looks nothing up. */
final class DomainSyntax {
    private static final int DOMAIN_OCTETS = 255;
    private static final int LABEL_OCTETS = 63;

    private static final String OCTET = "(25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])";
    private static final Pattern IPV4 = Pattern.compile(OCTET + "(\\." + OCTET + "){3}");
    private static final Pattern IPV6 = Pattern.compile("[0-9A-Fa-f:.]{2,45}");
    private static final String IPV6_TAG = "IPV6:";

    private DomainSyntax() {}

    /**
     * Whether this is a domain name. Underscores are let through, since hosts with such names do send mail; letters
     * outside of ASCII too.
     */
    static boolean isDomain(String text) {
        if (text.isEmpty() || LineText.octets(text) > DOMAIN_OCTETS) {
            return false;
        }
        for (String label : text.split("\\.", -1)) {
            if (!isLabel(label)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isLabel(String label) {
        boolean fits = !label.isEmpty() && LineText.octets(label) <= LABEL_OCTETS;
        return fits
                && !label.startsWith("-")
                && !label.endsWith("-")
                && label.chars().allMatch(DomainSyntax::isLabelCharacter);
    }

    private static boolean isLabelCharacter(int c) {
        return Ascii.isLetterOrDigit(c) || c == '-' || c == '_' || c > 0x7F && !Character.isSpaceChar(c);
    }

    /** Whether this is an IPv4 or IPv6 address in square brackets; general literals have no meaning to anyone yet. */
    static boolean isAddressLiteral(String text) {
        if (!text.startsWith("[") || !text.endsWith("]")) {
            return false;
        }
        String inner = text.substring(1, text.length() - 1);
        return Ascii.startsWith(inner, IPV6_TAG)
                ? isIpv6(inner.substring(IPV6_TAG.length()))
                : IPV4.matcher(inner).matches();
    }

    private static boolean isIpv6(String text) {
        if (!text.contains(":") || !IPV6.matcher(text).matches()) {
            return false;
        }
        try {
            // With a colon in it, the text is never taken for a name that is to be looked up.
            return InetAddress.getByName(text) != null;
        } catch (UnknownHostException malformed) {
            return false;
        }
    }
}
