package org.pillarbox.filter.authenticity.spf;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pillarbox.filter.authenticity.Result;
import org.pillarbox.filter.authenticity.spf.Directive.Mechanism;

/** Reads one directive (RFC 7208 §12). */
final class TermReader {
    private static final String QUALIFIERS = "+-~?";
    private static final Result[] RESULTS = {Result.PASS, Result.FAIL, Result.SOFTFAIL, Result.NEUTRAL};
    private static final Pattern BITS = Pattern.compile("(.*?)(?:/(0|[1-9][0-9]?))?(?://(0|[1-9][0-9]{0,2}))?");
    private static final Pattern IP4 = Pattern.compile("(?:(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)(?:\\.(?!$)|$)){4}");
    /** Without a colon it could be the name of a host, and would be looked up. */
    private static final Pattern IP6 = Pattern.compile("(?=[0-9A-Fa-f]*:)[0-9A-Fa-f:]{2,39}(?:[0-9.]{7,15})?");

    private static final Pattern RANGE = Pattern.compile("([^/]+)(?:/(0|[1-9][0-9]{0,2}))?");

    private TermReader() {}

    static Directive read(String term) throws SpfStop {
        int qualifier = QUALIFIERS.indexOf(term.charAt(0));
        String rest = qualifier < 0 ? term : term.substring(1);
        Result result = RESULTS[Math.max(0, qualifier)];
        int end = endOfName(rest);
        Mechanism mechanism = Arrays.stream(Mechanism.values())
                .filter(each -> each.name()
                        .toLowerCase(Locale.ROOT)
                        .equals(rest.substring(0, end).toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> wrong(term));
        String argument = rest.substring(end);
        return switch (mechanism) {
            case ALL -> {
                check(argument.isEmpty(), term);
                yield new Directive(result, mechanism, Optional.empty(), Optional.empty(), 32, 128);
            }
            case IP4, IP6 -> network(result, mechanism, argument, term);
            case A, MX -> withBits(result, mechanism, argument, term);
            case INCLUDE, EXISTS, PTR -> {
                check(mechanism == Mechanism.PTR || !argument.isEmpty(), term);
                yield new Directive(result, mechanism, domain(argument, term), Optional.empty(), 32, 128);
            }
        };
    }

    private static int endOfName(String text) {
        int end = 0;
        while (end < text.length() && text.charAt(end) != ':' && text.charAt(end) != '/') {
            end++;
        }
        return end;
    }

    private static Directive withBits(Result result, Mechanism mechanism, String argument, String term) throws SpfStop {
        Matcher parts = BITS.matcher(argument);
        check(parts.matches(), term);
        return new Directive(
                result,
                mechanism,
                domain(parts.group(1), term),
                Optional.empty(),
                bits(parts.group(2), 32, term),
                bits(parts.group(3), 128, term));
    }

    private static Optional<String> domain(String argument, String term) throws SpfStop {
        if (argument.isEmpty()) {
            return Optional.empty();
        }
        check(argument.startsWith(":"), term);
        return Optional.of(DomainSpec.check(argument.substring(1), term));
    }

    private static Directive network(Result result, Mechanism mechanism, String argument, String term) throws SpfStop {
        boolean four = mechanism == Mechanism.IP4;
        Matcher range = RANGE.matcher(argument.isEmpty() ? "" : argument.substring(1));
        check(argument.startsWith(":") && range.matches(), term);
        check((four ? IP4 : IP6).matcher(range.group(1)).matches(), term);
        int bits = bits(range.group(2), four ? 32 : 128, term);
        return new Directive(
                result, mechanism, Optional.empty(), Optional.of(address(range.group(1), term)), bits, bits);
    }

    private static InetAddress address(String text, String term) throws SpfStop {
        try {
            // By its form it is no name, and nobody is asked for it.
            return InetAddress.getByName(text);
        } catch (UnknownHostException e) {
            throw wrong(term);
        }
    }

    private static int bits(String text, int most, String term) throws SpfStop {
        int bits = text == null ? most : Integer.parseInt(text);
        check(bits <= most, term);
        return bits;
    }

    private static void check(boolean good, String term) throws SpfStop {
        if (!good) {
            throw wrong(term);
        }
    }

    private static SpfStop wrong(String term) {
        return SpfStop.permanent("the record has a term that makes no sense: " + Words.of(term));
    }
}
