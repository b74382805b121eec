package org.pillarbox.dns.resolver;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.Resolver;
import org.xbill.DNS.TextParseException;
import org.xbill.DNS.Type;
import org.xbill.DNS.dnssec.ValidatingResolver;

/** Checks signatures up to keys that are known beforehand (RFC 4035 §5). */
public final class Signatures {
    /** Those of the root, as IANA publishes them. */
    public static final Signatures OF_ROOT = new Signatures(
            ".",
            """
            . IN DS 20326 8 2 E06D44B80B8F1D39A95C0B0D7C65D08458E880409BBC683457104237C7F8EC8D
            . IN DS 38696 8 2 683D2D0ACB8C9B712A1948B27F741219298D0A450D612C483AF444A4C0FB2B16
            """);

    private final String zone;
    private final String keys;

    /**
     * @param zone whose keys are known
     * @param keys as DS or DNSKEY records, one on a line
     */
    public Signatures(String zone, String keys) {
        this.zone = zone;
        this.keys = keys;
    }

    /** Asks this server, and checks; what is wrongly signed is answered with SERVFAIL. */
    Resolver checked(Resolver server) {
        try {
            ValidatingResolver checked = new ValidatingResolver(server);
            checked.loadTrustAnchors(new ByteArrayInputStream(keys.getBytes(StandardCharsets.US_ASCII)));
            return checked;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Whether one of them gives a signed answer about the zone; never completed exceptionally. */
    CompletableFuture<Boolean> arePassedOn(List<Resolver> checked, Duration limit) {
        CompletableFuture<Boolean> answer = new CompletableFuture<>();
        CompletableFuture<?>[] all = checked.stream()
                .map(server -> isPassedOn(server).thenAccept(yes -> {
                    if (yes) {
                        answer.complete(true);
                    }
                }))
                .toArray(CompletableFuture[]::new);
        CompletableFuture.allOf(all).thenRun(() -> answer.complete(false));
        return answer.completeOnTimeout(false, limit.toMillis() / 2, TimeUnit.MILLISECONDS);
    }

    private CompletableFuture<Boolean> isPassedOn(Resolver server) {
        return server.sendAsync(question())
                .toCompletableFuture()
                .thenApply(answer ->
                        answer.getRcode() == Rcode.NOERROR && answer.getHeader().getFlag(Flags.AD))
                .exceptionally(failed -> false);
    }

    private Message question() {
        try {
            return Message.newQuery(Record.newRecord(Name.fromString(zone, Name.root), Type.SOA, DClass.IN));
        } catch (TextParseException noName) {
            throw new IllegalArgumentException(noName);
        }
    }
}
