package org.pillarbox.directory.login;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.pillarbox.directory.secret.PasswordForm;
import org.pillarbox.directory.secret.ScramVerifier;

/**
 * Passwords that were verified lately, so that a mail program that asks every minute does not cost a key derivation each time.
 * Holds keyed digests under a key that never leaves this process; an entry is tied to the verifier that it was checked
 * against, so a changed password makes it worthless. Bounded and thread safe.
 */
final class CredentialCache {
    private static final Duration KEPT = Duration.ofMinutes(5);
    private static final int MOST = 20_000;

    private record Entry(byte[] digest, Instant until) {}

    private final Clock clock;
    private final SecretKeySpec key;
    private final Map<ScramVerifier, Entry> entries = new LinkedHashMap<>(64, 0.75F, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<ScramVerifier, Entry> eldest) {
            return size() > MOST;
        }
    };

    CredentialCache(Clock clock, SecureRandom random) {
        this.clock = clock;
        byte[] bytes = new byte[32];
        random.nextBytes(bytes);
        this.key = new SecretKeySpec(bytes, "HmacSHA256");
    }

    /** Whether this password was verified against this verifier lately. */
    boolean knows(ScramVerifier verifier, String password) {
        byte[] digest = digest(verifier, password);
        synchronized (entries) {
            Entry entry = entries.get(verifier);
            return entry != null
                    && clock.instant().isBefore(entry.until())
                    && MessageDigest.isEqual(entry.digest(), digest);
        }
    }

    /** Remembers that it was. */
    void verified(ScramVerifier verifier, String password) {
        Entry entry = new Entry(digest(verifier, password), clock.instant().plus(KEPT));
        synchronized (entries) {
            entries.put(verifier, entry);
        }
    }

    private byte[] digest(ScramVerifier verifier, String password) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            mac.update(verifier.salt());
            return mac.doFinal(PasswordForm.prepare(password).getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e); // every Java platform has it
        }
    }
}
