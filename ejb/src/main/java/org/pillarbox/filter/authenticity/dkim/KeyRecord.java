package org.pillarbox.filter.authenticity.dkim;

import static org.pillarbox.filter.authenticity.Result.PERMERROR;
import static org.pillarbox.filter.authenticity.Result.POLICY;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import org.pillarbox.filter.authenticity.TagList;

/**
 * A key as a domain publishes it (RFC 6376 §3.6.1, RFC 8463 §4).
 *
 * @param algorithm k=
 * @param key p=
 * @param strict whether i= must be of the very domain (t=s)
 * @param bits how long the key is
 */
record KeyRecord(Algorithm algorithm, PublicKey key, boolean strict, int bits) {
    /** RFC 8301 §3.2 demands to verify these sizes, and not to take shorter ones. */
    static final int LEAST_BITS = 1024;

    static final int MOST_BITS = 4096;

    private static final int LONGEST = 4096;
    private static final int ED25519_BYTES = 32;

    /** Reads a record. */
    static KeyRecord parse(String text) throws InvalidSignature {
        if (text.length() > LONGEST) {
            throw new InvalidSignature(PERMERROR, "the key's record is too long");
        }
        TagList tags = TagList.parse(text).orElseThrow(() -> new InvalidSignature(PERMERROR, "the key cannot be read"));
        if (tags.get("v").isPresent()
                && !(tags.first().equals("v") && tags.get("v").get().equals("DKIM1"))) {
            throw new InvalidSignature(PERMERROR, "the key is of another version");
        }
        check(list(tags, "h", "sha256").contains("sha256"), "the key is not for SHA-256");
        List<String> services = list(tags, "s", "*");
        check(services.contains("*") || services.contains("email"), "the key is not for mail");
        String type = tags.compact("k").orElse("rsa").toLowerCase(Locale.ROOT);
        Algorithm algorithm = Arrays.stream(Algorithm.values())
                .filter(each -> each.keyType().equals(type))
                .findFirst()
                .orElseThrow(() -> new InvalidSignature(PERMERROR, "the key is of an unknown kind"));
        String data = tags.compact("p").orElseThrow(() -> new InvalidSignature(PERMERROR, "the key has no p="));
        check(!data.isEmpty(), "the key was revoked");
        PublicKey key = key(algorithm, data);
        int bits = key instanceof RSAPublicKey rsa ? rsa.getModulus().bitLength() : Byte.SIZE * ED25519_BYTES;
        if (algorithm == Algorithm.RSA && (bits < LEAST_BITS || bits > MOST_BITS)) {
            throw new InvalidSignature(POLICY, "a key of " + bits + " bits is not accepted");
        }
        return new KeyRecord(algorithm, key, list(tags, "t", "").contains("s"), bits);
    }

    private static void check(boolean good, String otherwise) throws InvalidSignature {
        if (!good) {
            throw new InvalidSignature(PERMERROR, otherwise);
        }
    }

    private static List<String> list(TagList tags, String tag, String absent) {
        return Arrays.asList(
                tags.compact(tag).orElse(absent).toLowerCase(Locale.ROOT).split(":"));
    }

    private static PublicKey key(Algorithm algorithm, String data) throws InvalidSignature {
        try {
            byte[] bytes = Base64.getDecoder().decode(data);
            return algorithm == Algorithm.RSA ? rsa(bytes) : ed25519(bytes);
        } catch (IllegalArgumentException | GeneralSecurityException e) {
            throw new InvalidSignature(PERMERROR, "the key cannot be read");
        }
    }

    /** As RFC 6376 shows it, or the bare form that its text speaks of. */
    private static PublicKey rsa(byte[] bytes) throws GeneralSecurityException {
        try {
            return KeyFactory.getInstance("RSA").generatePublic(new X509EncodedKeySpec(bytes));
        } catch (GeneralSecurityException perhapsBare) {
            return KeyFactory.getInstance("RSA").generatePublic(new X509EncodedKeySpec(Der.rsaKeyInfo(bytes)));
        }
    }

    private static PublicKey ed25519(byte[] bytes) throws GeneralSecurityException {
        if (bytes.length != ED25519_BYTES) {
            throw new GeneralSecurityException("a key of " + bytes.length + " bytes");
        }
        return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(Der.ed25519KeyInfo(bytes)));
    }
}
