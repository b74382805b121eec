package org.pillarbox.outmail.internet;

import java.net.IDN;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.pillarbox.api.mail.AddressBlock;
import org.pillarbox.api.mail.Reply;
import org.pillarbox.dns.Lookup;
import org.pillarbox.dns.MailExchanger;
import org.pillarbox.dns.Resolver;
import org.pillarbox.outmail.Unreachable;

/** Finds out which hosts take a domain's mail, in the order in which they are to be tried (RFC 5321 section 5). */
final class MailExchangers {
    /** What a domain with more of them can wait for. */
    static final int MOST = 10;

    private static final String LOCALHOST = "localhost";
    private static final Reply NO_MAIL = Reply.of(556, "5.1.10", "The domain takes no mail (RFC 7505)");
    private static final Reply NO_DOMAIN = Reply.of(550, "5.1.2", "There is no such domain");
    private static final Reply NO_SERVER = Reply.of(550, "5.1.2", "The domain has no mail server and no address");
    private static final Reply NO_NAME = Reply.of(550, "5.1.2", "This cannot be the name of a domain");
    private static final Reply OURSELVES =
            Reply.of(554, "5.4.6", "The mail of this domain leads back here, but it is none of the local domains");

    private final Resolver resolver;
    private final Supplier<String> hostName;
    private final Predicate<InetAddress> own;

    /**
     * @param hostName what this server calls itself
     * @param own whether a connection to an address would come back to this machine
     */
    MailExchangers(Resolver resolver, Supplier<String> hostName, Predicate<InetAddress> own) {
        this.resolver = resolver;
        this.hostName = hostName;
        this.own = own;
    }

    /**
     * Host names, or one address for a domain that is written as such, at least one and at most {@link #MOST}.
     *
     * @throws Unreachable when nobody could tell, or, with a reply of 5xx, when the domain takes no mail
     */
    List<String> of(String domain) throws Unreachable {
        Optional<String> literal = literal(domain);
        if (literal.isPresent()) {
            return notOurselves(List.of(new MailExchanger(0, literal.get())));
        }
        String name = ascii(domain);
        Lookup<MailExchanger> answer = resolver.mx(name);
        if (answer instanceof Lookup.Failed<MailExchanger> failed) {
            throw unknown(failed.reason());
        }
        List<MailExchanger> exchangers = answer.values();
        if (exchangers.isEmpty()) {
            return ofAddress(name);
        }
        if (exchangers.stream().allMatch(each -> each.host().isEmpty())) {
            throw new Unreachable(NO_MAIL);
        }
        return notOurselves(
                exchangers.stream().filter(each -> !each.host().isEmpty()).toList());
    }

    /** A domain without exchangers is its own (RFC 5321 section 5.1). */
    private List<String> ofAddress(String name) throws Unreachable {
        Lookup<InetAddress> addresses = resolver.addresses(name);
        if (addresses instanceof Lookup.Failed<InetAddress> failed) {
            throw unknown(failed.reason());
        }
        if (addresses instanceof Lookup.NotFound<InetAddress> none) {
            throw new Unreachable(none.nameExists() ? NO_SERVER : NO_DOMAIN);
        }
        return notOurselves(List.of(new MailExchanger(0, name)));
    }

    /** Who is in the list only asks those whom the domain prefers to it: between equals, mail would go round in circles. */
    private List<String> notOurselves(List<MailExchanger> exchangers) throws Unreachable {
        List<MailExchanger> ordered = new ArrayList<>(exchangers);
        // Those of one preference share the work.
        Collections.shuffle(ordered);
        ordered.sort(Comparator.comparingInt(MailExchanger::preference));
        List<String> hosts = new ArrayList<>();
        for (MailExchanger each : ordered.subList(0, Math.min(MOST, ordered.size()))) {
            if (isOurselves(each.host())) {
                hosts.removeIf(host -> preference(ordered, host) >= each.preference());
                if (hosts.isEmpty()) {
                    throw new Unreachable(OURSELVES);
                }
                return hosts;
            }
            hosts.add(each.host());
        }
        return hosts;
    }

    private static int preference(List<MailExchanger> ordered, String host) {
        return ordered.stream()
                .filter(each -> each.host().equals(host))
                .mapToInt(MailExchanger::preference)
                .findFirst()
                .orElseThrow();
    }

    /** A name server may also say an address, or this machine's name for itself (RFC 6761 section 6.3). */
    private boolean isOurselves(String host) {
        String name = host.toLowerCase(Locale.ROOT);
        if (name.equals(hostName.get().toLowerCase(Locale.ROOT))) {
            return true;
        }
        if (name.equals(LOCALHOST) || name.endsWith("." + LOCALHOST)) {
            return own.test(InetAddress.getLoopbackAddress());
        }
        return AddressBlock.address(name).map(own::test).orElseGet(() -> resolver.addresses(host).values().stream()
                .anyMatch(own));
    }

    private static Unreachable unknown(String reason) {
        return new Unreachable(Reply.of(451, "4.4.3", "The name service does not answer: " + reason));
    }

    /** {@code user@[192.0.2.1]} (RFC 5321 section 4.1.3). */
    private static Optional<String> literal(String domain) {
        if (!domain.startsWith("[") || !domain.endsWith("]")) {
            return Optional.empty();
        }
        String inner = domain.substring(1, domain.length() - 1);
        return Optional.of(inner.regionMatches(true, 0, "IPv6:", 0, 5) ? inner.substring(5) : inner);
    }

    private static String ascii(String domain) throws Unreachable {
        try {
            return IDN.toASCII(domain);
        } catch (IllegalArgumentException none) {
            throw new Unreachable(NO_NAME);
        }
    }
}
