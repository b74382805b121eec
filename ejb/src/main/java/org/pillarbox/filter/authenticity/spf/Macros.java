package org.pillarbox.filter.authenticity.spf;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes names out of domain-specs (RFC 7208 §7.3). */
final class Macros {
    private static final Pattern MACRO =
            Pattern.compile("%(?:([%_-])|\\{([A-Za-z])([0-9]{0,3})([rR]?)([.+,/_=-]{0,7})\\})");
    private static final String DELIMITERS = ".+,/_=-";
    private static final String UNRESERVED = "-._~";
    private static final int LONGEST_NAME = 253;
    private static final int LONGEST = 8192;

    private final SpfQuestion question;

    /** What %{p} stands for: costs look-ups, so that it is asked for only where it is used. */
    interface ValidatedName {
        String get() throws SpfStop;
    }

    Macros(SpfQuestion question) {
        this.question = question;
    }

    /** A name, cut to what DNS takes: labels go from the left. */
    String expand(String spec, String domain, ValidatedName validated) throws SpfStop {
        StringBuilder out = new StringBuilder();
        Matcher macro = MACRO.matcher(spec);
        int from = 0;
        while (macro.find()) {
            out.append(spec, from, macro.start());
            out.append(value(macro, domain, validated));
            from = macro.end();
            if (out.length() > LONGEST) {
                throw SpfStop.permanent("the record makes a name that is too long");
            }
        }
        String name = out.append(spec.substring(from)).toString();
        name = name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
        while (name.length() > LONGEST_NAME && name.indexOf('.') >= 0) {
            name = name.substring(name.indexOf('.') + 1);
        }
        return name;
    }

    private String value(Matcher macro, String domain, ValidatedName validated) throws SpfStop {
        if (macro.group(1) != null) {
            return switch (macro.group(1)) {
                case "%" -> "%";
                case "_" -> " ";
                default -> "%20";
            };
        }
        char letter = macro.group(2).charAt(0);
        String value =
                switch (Character.toLowerCase(letter)) {
                    case 's' -> question.sender();
                    case 'l' -> question.localPart();
                    case 'o' -> question.domain();
                    case 'd' -> domain;
                    case 'i' -> dotted(question.client());
                    case 'p' -> validated.get();
                    case 'v' -> question.client() instanceof Inet4Address ? "in-addr" : "ip6";
                    case 'h' -> question.helo();
                    default -> throw SpfStop.permanent("the record uses a macro that is for explanations only");
                };
        String parts = transformed(value, macro.group(3), !macro.group(4).isEmpty(), macro.group(5));
        return Character.isUpperCase(letter) ? escaped(parts) : parts;
    }

    private static String transformed(String value, String digits, boolean reversed, String delimiters) throws SpfStop {
        if (digits.isEmpty() && !reversed && delimiters.isEmpty()) {
            return value;
        }
        String set = delimiters.isEmpty() ? "." : delimiters;
        StringBuilder regex = new StringBuilder("[");
        DELIMITERS.chars().filter(c -> set.indexOf(c) >= 0).forEach(c -> regex.append('\\')
                .append((char) c));
        List<String> parts = Arrays.asList(value.split(regex.append(']').toString(), -1));
        if (reversed) {
            Collections.reverse(parts);
        }
        int count = digits.isEmpty() ? parts.size() : Integer.parseInt(digits);
        if (count == 0) {
            throw SpfStop.permanent("the record uses a macro that makes no sense");
        }
        return String.join(".", parts.subList(Math.max(0, parts.size() - count), parts.size()));
    }

    /** An IPv6 address as its nibbles. */
    private static String dotted(InetAddress client) {
        if (client instanceof Inet4Address) {
            return client.getHostAddress();
        }
        StringBuilder nibbles = new StringBuilder();
        for (byte b : client.getAddress()) {
            nibbles.append(Character.forDigit(b >> 4 & 0xf, 16)).append('.');
            nibbles.append(Character.forDigit(b & 0xf, 16)).append('.');
        }
        return nibbles.substring(0, nibbles.length() - 1);
    }

    private static String escaped(String text) {
        StringBuilder out = new StringBuilder();
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            boolean plain = b > 0 && (Character.isLetterOrDigit(b) || UNRESERVED.indexOf(b) >= 0);
            out.append(plain ? String.valueOf((char) b) : String.format(Locale.ROOT, "%%%02X", b));
        }
        return out.toString();
    }
}
