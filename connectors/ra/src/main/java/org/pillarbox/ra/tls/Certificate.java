package org.pillarbox.ra.tls;

import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslContextBuilder;
import io.netty.handler.ssl.SslProvider;
import io.netty.handler.ssl.SupportedCipherSuiteFilter;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pillarbox.api.control.TlsMaterial;
import org.pillarbox.api.control.TlsMaterial.KeyFile;

/** The certificates in use. New ones hold for the handshakes that begin after they were given. Safe for threads. */
public final class Certificate {
    private static final System.Logger LOGGER = System.getLogger(Certificate.class.getName());
    private static final int REMEMBERED_SESSIONS = 2_000;
    private static final int REMEMBERED_SECONDS = 3_600;
    private static final List<String> USUAL_PROTOCOLS = List.of("TLSv1.3", "TLSv1.2");

    private volatile Optional<SslContext> context = Optional.empty();
    private Map<Path, KeyStoreFile> inUse = Map.of();

    /**
     * Uses the keys and certificates of those files from now on. Where one cannot be read, what was read from it before stays.
     * An expired one is better than none, and is taken with a warning, but never instead of one that is valid.
     *
     * @throws IllegalArgumentException when none can be used; those in use stay
     */
    public synchronized void use(TlsMaterial material) {
        Map<Path, KeyStoreFile> next = new LinkedHashMap<>();
        Optional<String> trouble = Optional.empty();
        for (KeyFile file : material.keys()) {
            try {
                next.put(file.keyStore(), better(file.keyStore(), KeyStoreFile.read(file)));
            } catch (GeneralSecurityException | IOException e) {
                trouble = Optional.of("certificate in " + file.keyStore() + ": " + e.getMessage());
                LOGGER.log(Level.WARNING, trouble.get());
                Optional.ofNullable(inUse.get(file.keyStore())).ifPresent(kept -> next.put(file.keyStore(), kept));
            }
        }
        refuseIfWorse(next, trouble);
        context = Optional.of(context(List.copyOf(next.values()), material));
        inUse = next;
        next.values()
                .forEach(file -> LOGGER.log(
                        Level.INFO, "certificate in use: " + file.subject() + ", valid until " + file.validUntil()));
    }

    /** What to shake hands with; empty as long as there is no certificate. */
    public Optional<SslContext> context() {
        return context;
    }

    private KeyStoreFile better(Path file, KeyStoreFile fresh) {
        Instant now = Instant.now();
        KeyStoreFile before = inUse.get(file);
        if (fresh.validUntil().isAfter(now)) {
            return fresh;
        }
        LOGGER.log(Level.WARNING, "certificate expired on " + fresh.validUntil() + ": " + fresh.subject());
        return before != null && before.validUntil().isAfter(now) ? before : fresh;
    }

    private void refuseIfWorse(Map<Path, KeyStoreFile> next, Optional<String> trouble) {
        Instant now = Instant.now();
        boolean kept = !next.isEmpty() && next.equals(inUse) && trouble.isPresent();
        if (next.isEmpty() || kept) {
            throw new IllegalArgumentException(trouble.orElse("no certificate is given"));
        }
        boolean valid =
                next.values().stream().anyMatch(file -> file.validUntil().isAfter(now));
        boolean wasValid =
                inUse.values().stream().anyMatch(file -> file.validUntil().isAfter(now));
        if (!valid && wasValid) {
            throw new IllegalArgumentException("the certificate has expired: "
                    + next.values().iterator().next().subject());
        }
    }

    private static SslContext context(List<KeyStoreFile> files, TlsMaterial material) {
        List<String> protocols = material.protocols().isEmpty() ? USUAL_PROTOCOLS : material.protocols();
        try {
            SslContextBuilder builder = SslContextBuilder.forServer(new KeyChoice(files))
                    .sslProvider(SslProvider.JDK)
                    .protocols(protocols)
                    .sessionCacheSize(REMEMBERED_SESSIONS)
                    .sessionTimeout(REMEMBERED_SECONDS);
            if (!material.ciphers().isEmpty()) {
                builder.ciphers(material.ciphers(), SupportedCipherSuiteFilter.INSTANCE);
            }
            return builder.build();
        } catch (IOException | IllegalArgumentException e) {
            throw new IllegalArgumentException("these protocols and ciphers cannot be used: " + e.getMessage(), e);
        }
    }
}
