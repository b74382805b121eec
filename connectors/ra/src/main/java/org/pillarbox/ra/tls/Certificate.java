package org.pillarbox.ra.tls;

import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslContextBuilder;
import io.netty.handler.ssl.SslProvider;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateExpiredException;
import java.time.Instant;
import java.util.Optional;
import org.pillarbox.api.control.TlsMaterial;

/** The certificate in use. A new one holds for the handshakes that begin after it was given. Safe for threads. */
public final class Certificate {
    private static final System.Logger LOGGER = System.getLogger(Certificate.class.getName());
    private static final int REMEMBERED_SESSIONS = 2_000;
    private static final int REMEMBERED_SECONDS = 3_600;

    private volatile Optional<SslContext> context = Optional.empty();
    private Instant validUntil = Instant.MIN;

    /**
     * Uses the key and certificate of that file from now on. One that has expired is better than none, and is taken with
     * a warning, but never instead of one that is valid.
     *
     * @throws IllegalArgumentException when it cannot be used; the one in use stays
     */
    public synchronized void use(TlsMaterial material) {
        try {
            KeyStoreFile file = KeyStoreFile.read(material);
            SslContext next = SslContextBuilder.forServer(file.keyManagers())
                    .sslProvider(SslProvider.JDK)
                    .protocols("TLSv1.3", "TLSv1.2")
                    .sessionCacheSize(REMEMBERED_SESSIONS)
                    .sessionTimeout(REMEMBERED_SECONDS)
                    .build();
            refuseIfWorse(file);
            context = Optional.of(next);
            validUntil = file.validUntil();
            LOGGER.log(Level.INFO, "certificate in use: " + file.subject() + ", valid until " + validUntil);
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalArgumentException("certificate in " + material.keyStore() + ": " + e.getMessage(), e);
        }
    }

    /** What to shake hands with; empty as long as there is no certificate. */
    public Optional<SslContext> context() {
        return context;
    }

    private void refuseIfWorse(KeyStoreFile file) throws CertificateExpiredException {
        Instant now = Instant.now();
        if (file.validUntil().isBefore(now)) {
            if (validUntil.isAfter(now)) {
                throw new CertificateExpiredException("expired on " + file.validUntil());
            }
            LOGGER.log(Level.WARNING, "certificate expired on " + file.validUntil() + ": " + file.subject());
        }
    }
}
