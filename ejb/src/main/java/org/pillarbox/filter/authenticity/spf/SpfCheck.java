package org.pillarbox.filter.authenticity.spf;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.pillarbox.filter.authenticity.DomainNames;
import org.pillarbox.filter.authenticity.Questions;
import org.pillarbox.filter.authenticity.Result;

/** Evaluates one question (RFC 7208 §4), within the limits of §4.6.4. Used once, by one thread. */
public final class SpfCheck {
    private static final int MOST_TERMS = 10;
    private static final int MOST_VOID = 2;
    private static final int MOST_NAMES = 10;

    /** {@code exists} asks for IPv4 addresses, wherever the client comes from (RFC 7208 §5.7). */
    private static final InetAddress IP4 = ip4();

    private final SpfQuestion question;
    private final Questions dns;
    private final Macros macros;
    private int terms;
    private int voids;

    /** About this question, with the look-ups of this message. */
    public SpfCheck(SpfQuestion question, Questions dns) {
        this.question = question;
        this.dns = dns;
        this.macros = new Macros(question);
    }

    /** What the domain says. */
    public SpfOutcome run(boolean ofHelo) {
        String domain = question.domain();
        if (!DomainNames.isName(domain) || domain.indexOf('.') < 0 || domain.startsWith("[")) {
            return new SpfOutcome(Result.NONE, domain, ofHelo, "no domain that could publish a record");
        }
        try {
            Result result = evaluate(domain);
            return new SpfOutcome(result, domain, ofHelo, "");
        } catch (SpfStop stop) {
            return new SpfOutcome(stop.result(), domain, ofHelo, stop.getMessage());
        }
    }

    /** The function {@code check_host()} of RFC 7208; {@code NONE} without a record. */
    private Result evaluate(String domain) throws SpfStop {
        Optional<SpfRecord> record = record(domain);
        if (record.isEmpty()) {
            return Result.NONE;
        }
        for (Directive directive : record.get().directives()) {
            if (fits(directive, domain)) {
                return directive.result();
            }
        }
        if (record.get().redirect().isEmpty()) {
            return Result.NEUTRAL;
        }
        count();
        Result result = evaluate(name(record.get().redirect().get(), domain));
        if (result == Result.NONE) {
            throw SpfStop.permanent("it leads to a domain without a record");
        }
        return result;
    }

    private Optional<SpfRecord> record(String domain) throws SpfStop {
        if (!DomainNames.isName(domain)) {
            return Optional.empty();
        }
        List<String> records;
        try {
            records = dns.texts(domain).stream().filter(SpfRecord::isMeant).toList();
        } catch (Questions.NoAnswer later) {
            throw SpfStop.temporary(later.getMessage());
        }
        if (records.size() > 1) {
            throw SpfStop.permanent("there are several records");
        }
        return records.isEmpty() ? Optional.empty() : Optional.of(SpfRecord.parse(records.get(0)));
    }

    private boolean fits(Directive directive, String domain) throws SpfStop {
        if (directive.mechanism().asks()) {
            count();
        }
        String target = directive.domain().isPresent() ? name(directive.domain().get(), domain) : domain;
        return switch (directive.mechanism()) {
            case ALL -> true;
            case IP4, IP6 -> directive.fits(directive.network().orElseThrow(), question.client());
            case A ->
                addresses(target, question.client()).stream()
                        .anyMatch(address -> directive.fits(address, question.client()));
            case MX -> exchangers(directive, target);
            case PTR -> validatedNames().stream().anyMatch(name -> DomainNames.isBelow(name, key(target)));
            case EXISTS -> !addresses(target, IP4).isEmpty();
            case INCLUDE -> includes(target);
        };
    }

    private boolean includes(String target) throws SpfStop {
        Result result = evaluate(target);
        if (result == Result.NONE) {
            throw SpfStop.permanent("it includes a domain without a record");
        }
        return result == Result.PASS;
    }

    private boolean exchangers(Directive directive, String target) throws SpfStop {
        List<String> names = DomainNames.isName(target) ? ask(() -> dns.exchangers(target)) : List.of();
        if (names.size() > MOST_NAMES) {
            throw SpfStop.permanent("a domain has too many mail exchangers");
        }
        for (String name : names) {
            for (InetAddress address : addresses(name, question.client())) {
                if (directive.fits(address, question.client())) {
                    return true;
                }
            }
        }
        return false;
    }

    private List<InetAddress> addresses(String name, InetAddress like) throws SpfStop {
        return DomainNames.isName(name) ? ask(() -> dns.addresses(name, like)) : List.of();
    }

    /** The client's names that lead back to it (RFC 7208 §5.5); what cannot be asked is passed over. */
    private List<String> validatedNames() {
        List<String> names = new ArrayList<>();
        try {
            List<String> given = dns.names(question.client());
            for (String name : given.subList(0, Math.min(MOST_NAMES, given.size()))) {
                if (DomainNames.isName(key(name)) && leadsBack(name)) {
                    names.add(key(name));
                }
            }
        } catch (Questions.NoAnswer none) {
            return names;
        }
        return names;
    }

    private boolean leadsBack(String name) {
        try {
            return dns.addresses(name, question.client()).contains(question.client());
        } catch (Questions.NoAnswer none) {
            return false;
        }
    }

    private String name(String spec, String domain) throws SpfStop {
        return macros.expand(spec, domain, () -> validatedName(domain));
    }

    private String validatedName(String domain) throws SpfStop {
        count();
        List<String> names = validatedNames();
        return names.stream()
                .filter(domain::equals)
                .findFirst()
                .or(() -> names.stream()
                        .filter(name -> DomainNames.isBelow(name, domain))
                        .findFirst())
                .or(() -> names.stream().findFirst())
                .orElse("unknown");
    }

    private void count() throws SpfStop {
        if (++terms > MOST_TERMS) {
            throw SpfStop.permanent("the record costs more than " + MOST_TERMS + " look-ups");
        }
    }

    private <T> List<T> ask(Look<T> look) throws SpfStop {
        List<T> found;
        try {
            found = look.up();
        } catch (Questions.NoAnswer later) {
            throw SpfStop.temporary(later.getMessage());
        }
        if (found.isEmpty() && ++voids > MOST_VOID) {
            throw SpfStop.permanent("the record asks for more than " + MOST_VOID + " names that are not there");
        }
        return found;
    }

    private static String key(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
    }

    private static InetAddress ip4() {
        try {
            return InetAddress.getByAddress(new byte[4]);
        } catch (UnknownHostException e) {
            throw new IllegalStateException(e); // four bytes are an address
        }
    }

    private interface Look<T> {
        List<T> up() throws Questions.NoAnswer;
    }
}
