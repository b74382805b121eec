package org.pillarbox.directory.secret;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals secrets with AES-256-GCM. What a secret is for is its associated data: sealed for one purpose or user, it is worthless
 * for another. The key lies in a file outside the database. Thread safe.
 */
public final class SealingKey {
    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BYTES = 16;

    private final Path keyFile;
    private final SecureRandom random;
    private SecretKey key;

    /** Uses the key in this file; makes both when they are first needed. */
    public SealingKey(Path keyFile, SecureRandom random) {
        this.keyFile = keyFile;
        this.random = random;
    }

    /** Encrypts; gives Base64. */
    public String seal(String purpose, byte[] plain) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, purpose, nonce).doFinal(plain);
            return Base64.getEncoder()
                    .encodeToString(ByteBuffer.allocate(NONCE_BYTES + sealed.length)
                            .put(nonce)
                            .put(sealed)
                            .array());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e); // every Java platform has AES-GCM
        }
    }

    /** What was sealed; empty when it was for another purpose or with another key, or is no sealed text at all. */
    public Optional<byte[]> open(String purpose, String sealed) {
        Optional<byte[]> bytes = decoded(sealed);
        if (bytes.isEmpty() || bytes.get().length < NONCE_BYTES + TAG_BYTES) {
            return Optional.empty();
        }
        byte[] nonce = Arrays.copyOf(bytes.get(), NONCE_BYTES);
        try {
            return Optional.of(cipher(Cipher.DECRYPT_MODE, purpose, nonce)
                    .doFinal(bytes.get(), NONCE_BYTES, bytes.get().length - NONCE_BYTES));
        } catch (AEADBadTagException e) {
            return Optional.empty();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Optional<byte[]> decoded(String text) {
        try {
            return Optional.of(Base64.getDecoder().decode(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private Cipher cipher(int mode, String purpose, byte[] nonce) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key(), new GCMParameterSpec(TAG_BYTES * Byte.SIZE, nonce));
        cipher.updateAAD(purpose.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }

    private synchronized SecretKey key() {
        if (key == null) {
            try {
                if (!Files.exists(keyFile)) {
                    byte[] fresh = new byte[KEY_BYTES];
                    random.nextBytes(fresh);
                    OwnerOnly.write(keyFile, Base64.getEncoder().encode(fresh));
                }
                String text = Files.readString(keyFile, StandardCharsets.US_ASCII);
                key = new SecretKeySpec(Base64.getDecoder().decode(text.strip()), "AES");
            } catch (IOException e) {
                throw new UncheckedIOException("the key in " + keyFile, e);
            }
        }
        return key;
    }
}
