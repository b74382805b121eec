package org.pillarbox.certificates.acme;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import org.pillarbox.directory.secret.OwnerOnly;

/**
 * The key of the account at the authority, in {@code tls/acme-account.key}: made when it is first needed, never shown. Line 1 is
 * the private key as PKCS#8, line 2 the public key, both in Base64.
 */
final class AccountKey {
    private static final String ALGORITHM = "EC";

    private final Path file;

    AccountKey(Path tls) {
        file = tls.resolve("acme-account.key");
    }

    KeyPair get() throws IOException {
        if (Files.notExists(file)) {
            KeyPair made = fresh();
            OwnerOnly.write(
                    file,
                    (text(made.getPrivate().getEncoded()) + "\n"
                                    + text(made.getPublic().getEncoded()) + "\n")
                            .getBytes(StandardCharsets.US_ASCII));
        }
        List<String> lines = Files.readAllLines(file, StandardCharsets.US_ASCII);
        if (lines.size() < 2) {
            throw new IOException("the file of the account's key is damaged");
        }
        try {
            KeyFactory keys = KeyFactory.getInstance(ALGORITHM);
            return new KeyPair(
                    keys.generatePublic(new X509EncodedKeySpec(bytes(lines.get(1)))),
                    keys.generatePrivate(new PKCS8EncodedKeySpec(bytes(lines.get(0)))));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new IOException("the file of the account's key is damaged", e);
        }
    }

    /** A key of the kind that certificates get, too. */
    static KeyPair fresh() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(ALGORITHM);
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e); // every Java platform has this curve
        }
    }

    private static String text(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static byte[] bytes(String text) {
        return Base64.getDecoder().decode(text.strip());
    }
}
