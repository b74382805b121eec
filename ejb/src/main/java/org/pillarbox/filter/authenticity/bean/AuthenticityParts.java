package org.pillarbox.filter.authenticity.bean;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import org.pillarbox.directory.secret.SealingKey;
import org.pillarbox.dns.Resolver;
import org.pillarbox.filter.authenticity.Authenticity;
import org.pillarbox.filter.authenticity.ResolverQuestions;
import org.pillarbox.filter.authenticity.signing.KeySecrets;
import org.pillarbox.filter.authenticity.signing.OutgoingSigner;
import org.pillarbox.filter.authenticity.signing.SigningKeys;
import org.pillarbox.filter.authenticity.suffix.PublicSuffixes;
import org.pillarbox.settings.DataDirectory;
import org.pillarbox.settings.Settings;

/** Makes the parts that there is one of on this node. */
@ApplicationScoped
public class AuthenticityParts {
    /** Below the data directory; see {@link SealingKey}. */
    private static final String KEY_FILE = "keys/dkim.key";

    /** For all that is asked about one message; clients wait ten minutes for the reply to the final dot (RFC 5321 §4.5.3.2.6). */
    private static final Duration DNS_TIME = Duration.ofSeconds(15);

    @Produces
    @Singleton
    KeySecrets secrets() {
        return new KeySecrets(new SealingKey(DataDirectory.resolve(KEY_FILE), new SecureRandom()));
    }

    @Produces
    @Singleton
    OutgoingSigner signer(Settings settings, KeySecrets secrets) {
        return new OutgoingSigner(new SigningKeys(settings, secrets), Clock.systemUTC());
    }

    @Produces
    @Singleton
    Authenticity authenticity(Resolver resolver) {
        return new Authenticity(
                () -> new ResolverQuestions(resolver, DNS_TIME), PublicSuffixes::organisation, Clock.systemUTC());
    }
}
