package org.pillarbox.outmail.internet;

import java.net.IDN;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.pillarbox.outmail.Replies;
import org.pillarbox.outmail.Tlsa;
import org.pillarbox.outmail.Unreachable;

/** Says for an administrator where mail for a domain would go, and how securely. */
final class DomainLook {
    private static final int LONGEST_NAME = 255;
    private static final int LONGEST_LINE = 1000;

    private final MailExchangers exchangers;
    private final Optional<PublishedCertificates> published;
    private final UnaryOperator<String> policy;

    /**
     * @param published empty when it is not asked for
     * @param policy says a domain's policy in words
     */
    DomainLook(MailExchangers exchangers, Optional<PublishedCertificates> published, UnaryOperator<String> policy) {
        this.exchangers = exchangers;
        this.published = published;
        this.policy = policy;
    }

    List<String> lines(String typed) {
        String domain = typed.strip().toLowerCase(Locale.ROOT);
        if (domain.isEmpty() || domain.length() > LONGEST_NAME || domain.indexOf('@') >= 0) {
            return List.of("Type the name of a domain, what stands behind the @ of an address.");
        }
        List<String> lines = new ArrayList<>();
        try {
            Candidates hosts = exchangers.of(domain);
            for (Optional<Exchanger> host = hosts.next(); host.isPresent(); host = hosts.next()) {
                lines.add(words(host.get()));
            }
            if (!domain.startsWith("[")) {
                lines.add("MTA-STS: " + policy.apply(IDN.toASCII(domain)));
            }
        } catch (Unreachable none) {
            lines.add("No mail goes there: " + Replies.words(none.reply()));
        }
        return lines.stream().map(DomainLook::cut).toList();
    }

    private String words(Exchanger host) {
        String addresses = host.addresses().values().stream()
                .map(InetAddress::getHostAddress)
                .collect(Collectors.joining(", "));
        return "Server " + host.host() + " (" + (addresses.isEmpty() ? "no address" : addresses) + "): "
                + published.map(known -> dane(known, host)).orElse("DANE is not asked for");
    }

    private static String dane(PublishedCertificates published, Exchanger host) {
        if (!host.secure() || !host.addresses().isSecure()) {
            return "not signed, no DANE";
        }
        try {
            Optional<List<Tlsa>> records = published.of(host);
            return records.isEmpty()
                    ? "signed, no DANE"
                    : "DANE, certificates published: " + records.get().size();
        } catch (Unreachable unknown) {
            return "DANE: " + Replies.words(unknown.reply());
        }
    }

    private static String cut(String line) {
        return line.length() > LONGEST_LINE ? line.substring(0, LONGEST_LINE) + "..." : line;
    }
}
