package org.pillarbox.directory.secret;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * What is kept of a password: enough to check it and to speak SCRAM-SHA-256, not enough to learn it (RFC 5802 §3). Written as
 * in RFC 5803: {@code SCRAM-SHA-256$iterations:salt$StoredKey:ServerKey}. Immutable.
 */
public final class ScramVerifier {
    /** How often new verifiers iterate; RFC 7677 §4 asks for at least 4096. */
    public static final int ITERATIONS = 10_000;

    private static final int SALT_BYTES = 16;
    private static final int KEY_BYTES = 32;
    private static final Pattern FORM =
            Pattern.compile("SCRAM-SHA-256\\$(\\d{4,7}):([A-Za-z0-9+/=]+)\\$([A-Za-z0-9+/=]+):([A-Za-z0-9+/=]+)");

    private final int iterations;
    private final byte[] salt;
    private final byte[] storedKey;
    private final byte[] serverKey;

    private ScramVerifier(int iterations, byte[] salt, byte[] storedKey, byte[] serverKey) {
        this.iterations = iterations;
        this.salt = salt;
        this.storedKey = storedKey;
        this.serverKey = serverKey;
    }

    /** Makes one for a password, in whatever form it was typed. Slow on purpose: some milliseconds. */
    public static ScramVerifier of(String password, SecureRandom random) {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        return of(password, salt, ITERATIONS);
    }

    static ScramVerifier of(String password, byte[] salt, int iterations) {
        byte[] salted = salted(password, salt, iterations);
        return new ScramVerifier(
                iterations, salt, sha256(hmac(salted, ascii("Client Key"))), hmac(salted, ascii("Server Key")));
    }

    /** One that no password fits, for users who log in by other means. */
    public static ScramVerifier unusable(SecureRandom random) {
        byte[] salt = new byte[SALT_BYTES];
        byte[] storedKey = new byte[KEY_BYTES];
        byte[] serverKey = new byte[KEY_BYTES];
        random.nextBytes(salt);
        random.nextBytes(storedKey);
        random.nextBytes(serverKey);
        return new ScramVerifier(ITERATIONS, salt, storedKey, serverKey);
    }

    /** One that no password fits, with a salt that is always the same for a name: it stands in for unknown users. */
    public static ScramVerifier decoy(String nameKey, byte[] secret) {
        byte[] salt = Arrays.copyOf(hmac(secret, nameKey.getBytes(StandardCharsets.UTF_8)), SALT_BYTES);
        return new ScramVerifier(ITERATIONS, salt, new byte[KEY_BYTES], new byte[KEY_BYTES]);
    }

    /**
     * Reads what {@link #toText} wrote.
     *
     * @throws IllegalArgumentException when it is something else
     */
    public static ScramVerifier parse(String text) {
        Matcher parts = FORM.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException("not a SCRAM-SHA-256 verifier");
        }
        return new ScramVerifier(
                Integer.parseInt(parts.group(1)), bytes(parts.group(2)), bytes(parts.group(3)), bytes(parts.group(4)));
    }

    /** Whether this is the password. As slow for a wrong one as for the right one. */
    public boolean matches(String password) {
        byte[] clientKey = hmac(salted(password, salt, iterations), ascii("Client Key"));
        return MessageDigest.isEqual(sha256(clientKey), storedKey);
    }

    /** Whether a client that gave this proof knows the password (RFC 5802 §3). */
    public boolean accepts(byte[] clientProof, String authMessage) {
        byte[] signature = hmac(storedKey, authMessage.getBytes(StandardCharsets.UTF_8));
        byte[] clientKey = new byte[KEY_BYTES];
        for (int i = 0; i < KEY_BYTES && i < clientProof.length; i++) {
            clientKey[i] = (byte) (clientProof[i] ^ signature[i]);
        }
        return MessageDigest.isEqual(sha256(clientKey), storedKey) && clientProof.length == KEY_BYTES;
    }

    /** What proves to the client that the server knows the password. */
    public byte[] serverSignature(String authMessage) {
        return hmac(serverKey, authMessage.getBytes(StandardCharsets.UTF_8));
    }

    public byte[] salt() {
        return salt.clone();
    }

    public int iterations() {
        return iterations;
    }

    /** Verifiers are equal when they were made together. */
    @Override
    public boolean equals(Object other) {
        return other instanceof ScramVerifier verifier && verifier.toText().equals(toText());
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(salt);
    }

    /** For the database; whoever has it can pose as the server, so it must not be logged. */
    public String toText() {
        Base64.Encoder base64 = Base64.getEncoder();
        return "SCRAM-SHA-256$" + iterations + ":" + base64.encodeToString(salt) + "$"
                + base64.encodeToString(storedKey) + ":" + base64.encodeToString(serverKey);
    }

    @Override
    public String toString() {
        return "ScramVerifier[...]";
    }

    private static byte[] salted(String password, byte[] salt, int iterations) {
        String prepared = PasswordForm.prepare(password);
        // Java's key factory takes no empty password; no verifier is ever made for this stand-in.
        PBEKeySpec spec = new PBEKeySpec(
                prepared.isEmpty() ? new char[] {0} : prepared.toCharArray(), salt, iterations, KEY_BYTES * 8);
        try {
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(spec)
                    .getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e); // every Java platform has it
        } finally {
            spec.clearPassword();
        }
    }

    private static byte[] hmac(byte[] key, byte[] data) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(data);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] sha256(byte[] data) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(data);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] bytes(String base64) {
        return Base64.getDecoder().decode(base64);
    }
}
