package org.pillarbox.outmail.internet;

import java.util.List;
import java.util.Optional;
import org.pillarbox.api.mail.Reply;
import org.pillarbox.dns.Lookup;
import org.pillarbox.dns.RecordType;
import org.pillarbox.dns.Resolver;
import org.pillarbox.outmail.Tlsa;
import org.pillarbox.outmail.Unreachable;

/** Looks up what the domain of an exchanger publishes of its certificate, where all that leads there is signed (RFC 7672 §2). */
final class PublishedCertificates {
    private static final RecordType<byte[]> TLSA = RecordType.raw("TLSA", 52);

    private final Resolver resolver;
    private final int port;

    PublishedCertificates(Resolver resolver, int port) {
        this.resolver = resolver;
        this.port = port;
    }

    /**
     * The records of the exchanger by which it can be known.
     *
     * @return empty when it publishes none; an empty list when it publishes only what is of no use: it has TLS then, and no more
     * @throws Unreachable when nobody could tell: somebody may keep the answer back
     */
    Optional<List<Tlsa>> of(Exchanger host) throws Unreachable {
        if (!host.secure() || !host.addresses().isSecure()) {
            return Optional.empty();
        }
        Lookup<byte[]> answer = resolver.ask("_" + port + "._tcp." + host.host(), TLSA);
        if (answer instanceof Lookup.Failed<byte[]> failed) {
            throw new Unreachable(Reply.of(
                    451, "4.7.5", "What is published of the certificate cannot be looked up: " + failed.reason()));
        }
        if (!answer.isSecure()) {
            return Optional.empty();
        }
        return Optional.of(answer.values().stream()
                .flatMap(record -> Tlsa.of(record).stream())
                .filter(Tlsa::isUsable)
                .toList());
    }
}
