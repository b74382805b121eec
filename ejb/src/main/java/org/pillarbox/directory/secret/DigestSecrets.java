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
 * The second form of passwords, for CRAM-MD5 and APOP, which need the password itself: AES-256-GCM with the user's name as
 * associated data, so that one user's secret is worthless in another's row. The key lies in a file outside the database; who
 * has only a copy of the database learns nothing. Thread safe.
 */
public final class DigestSecrets {
    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final Path keyFile;
    private final SecureRandom random;
    private SecretKey key;

    /** Uses the key in this file; makes both when they are first needed. */
    public DigestSecrets(Path keyFile, SecureRandom random) {
        this.keyFile = keyFile;
        this.random = random;
    }

    /** Encrypts a password for a user. */
    public String seal(String nameKey, String password) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        byte[] plain = PasswordForm.prepare(password).getBytes(StandardCharsets.UTF_8);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nameKey, nonce).doFinal(plain);
            return Base64.getEncoder()
                    .encodeToString(ByteBuffer.allocate(NONCE_BYTES + sealed.length)
                            .put(nonce)
                            .put(sealed)
                            .array());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e); // every Java platform has AES-GCM
        }
    }

    /** The password's bytes; empty when it was sealed for another user or with another key. */
    public Optional<byte[]> open(String nameKey, String sealed) {
        byte[] bytes = Base64.getDecoder().decode(sealed);
        byte[] nonce = Arrays.copyOf(bytes, NONCE_BYTES);
        try {
            return Optional.of(cipher(Cipher.DECRYPT_MODE, nameKey, nonce)
                    .doFinal(bytes, NONCE_BYTES, bytes.length - NONCE_BYTES));
        } catch (AEADBadTagException e) {
            return Optional.empty();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private Cipher cipher(int mode, String nameKey, byte[] nonce) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key(), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(nameKey.getBytes(StandardCharsets.UTF_8));
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
                throw new UncheckedIOException("the key of the second password form: " + keyFile, e);
            }
        }
        return key;
    }
}
