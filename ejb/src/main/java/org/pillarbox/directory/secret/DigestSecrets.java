package org.pillarbox.directory.secret;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Optional;

/**
 * The second form of passwords, for CRAM-MD5 and APOP, which need the password itself: AES-256-GCM with the user's name as
 * associated data, so that one user's secret is worthless in another's row. The key lies in a file outside the database; who
 * has only a copy of the database learns nothing. Thread safe.
 */
public final class DigestSecrets {
    private final SealingKey key;

    /** Uses the key in this file; makes both when they are first needed. */
    public DigestSecrets(Path keyFile, SecureRandom random) {
        this.key = new SealingKey(keyFile, random);
    }

    /** Encrypts a password for a user. */
    public String seal(String nameKey, String password) {
        return key.seal(nameKey, PasswordForm.prepare(password).getBytes(StandardCharsets.UTF_8));
    }

    /** The password's bytes; empty when it was sealed for another user or with another key. */
    public Optional<byte[]> open(String nameKey, String sealed) {
        return key.open(nameKey, sealed);
    }
}
