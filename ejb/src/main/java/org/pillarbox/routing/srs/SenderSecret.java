package org.pillarbox.routing.srs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import org.pillarbox.directory.secret.OwnerOnly;

/**
 * The secret behind rewritten senders: 32 random bytes in a file that only the server's own account may read. Who replaces it
 * makes all addresses invalid that are on their way. Thread safe.
 */
public final class SenderSecret {
    private static final int LENGTH = 32;

    private final Optional<Path> file;
    private final SecureRandom random;
    private byte[] secret;

    private SenderSecret(Optional<Path> file, SecureRandom random) {
        this.file = file;
        this.random = random;
    }

    /** Kept in this file, which is made when the secret is first needed. */
    public static SenderSecret in(Path file) {
        return new SenderSecret(Optional.of(file), new SecureRandom());
    }

    /** Kept nowhere: valid as long as the object lives. */
    public static SenderSecret passing() {
        return new SenderSecret(Optional.empty(), new SecureRandom());
    }

    synchronized byte[] bytes() {
        if (secret == null) {
            secret = file.map(this::kept).orElseGet(this::fresh);
        }
        return secret.clone();
    }

    private byte[] kept(Path path) {
        try {
            if (!Files.exists(path)) {
                OwnerOnly.write(path, Base64.getEncoder().encode(fresh()));
            }
            return Base64.getDecoder()
                    .decode(Files.readString(path, StandardCharsets.US_ASCII).strip());
        } catch (IOException e) {
            throw new UncheckedIOException("the secret in " + path, e);
        }
    }

    private byte[] fresh() {
        byte[] bytes = new byte[LENGTH];
        random.nextBytes(bytes);
        return bytes;
    }
}
