package org.pillarbox.outmail.internet;

import java.net.IDN;
import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
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

    private final Resolver resolver;
    private final Ourselves ourselves;

    /** @param ourselves knows this server, to which none of the mail may come back */
    MailExchangers(Resolver resolver, Ourselves ourselves) {
        this.resolver = resolver;
        this.ourselves = ourselves;
    }

    /**
     * At least one host and at most {@link #MOST}.
     *
     * @throws Unreachable when nobody could tell, or, with a reply of 5xx, when the domain takes no mail
     */
    Candidates of(String domain) throws Unreachable {
        Optional<String> literal = literal(domain);
        if (literal.isPresent()) {
            return candidates(List.of(new MailExchanger(0, literal.get())), false);
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
        List<MailExchanger> named =
                exchangers.stream().filter(each -> !each.host().isEmpty()).toList();
        if (named.isEmpty()) {
            throw new Unreachable(NO_MAIL);
        }
        return candidates(named, answer.isSecure());
    }

    /** A domain without exchangers is its own (RFC 5321 section 5.1). */
    private Candidates ofAddress(String name) throws Unreachable {
        Lookup<InetAddress> addresses = resolver.addresses(name);
        if (addresses instanceof Lookup.Failed<InetAddress> failed) {
            throw unknown(failed.reason());
        }
        if (addresses instanceof Lookup.NotFound<InetAddress> none) {
            throw new Unreachable(none.nameExists() ? NO_SERVER : NO_DOMAIN);
        }
        return candidates(List.of(new MailExchanger(0, name)), addresses.isSecure());
    }

    private Candidates candidates(List<MailExchanger> exchangers, boolean secure) {
        return new Candidates(exchangers, MOST, secure, ourselves, this::addresses);
    }

    /** A name server may also say an address, or this machine's name for itself (RFC 6761 section 6.3). */
    private CompletableFuture<Lookup<InetAddress>> addresses(String host) {
        String name = host.toLowerCase(Locale.ROOT);
        Optional<InetAddress> literal = name.equals(LOCALHOST) || name.endsWith("." + LOCALHOST)
                ? Optional.of(InetAddress.getLoopbackAddress())
                : AddressBlock.address(name);
        return literal.<CompletableFuture<Lookup<InetAddress>>>map(address ->
                        CompletableFuture.completedFuture(new Lookup.Found<>(List.of(address), Duration.ZERO)))
                .orElseGet(() -> resolver.beginAddresses(host));
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
