package org.pillarbox.directory.login;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.pillarbox.api.login.DigestLogin;

/** The digests that clients send in place of a password: CRAM-MD5 (RFC 2195 §2) and APOP (RFC 1939 §7). */
final class DigestCheck {
    private DigestCheck() {}

    static boolean fits(DigestLogin login, byte[] password) {
        byte[] challenge = login.challenge().getBytes(StandardCharsets.UTF_8);
        String expected =
                switch (login.mechanism()) {
                    case CRAM_MD5 -> cramMd5(password, challenge);
                    case APOP -> apop(password, challenge);
                    default -> throw new IllegalArgumentException(login.mechanism() + " sends no digest");
                };
        return MessageDigest.isEqual(
                expected.getBytes(StandardCharsets.US_ASCII),
                login.hexDigest().toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8));
    }

    private static String cramMd5(byte[] password, byte[] challenge) {
        try {
            Mac mac = Mac.getInstance("HmacMD5");
            mac.init(new SecretKeySpec(password, "HmacMD5"));
            return HexFormat.of().formatHex(mac.doFinal(challenge));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e); // every Java platform has it
        }
    }

    private static String apop(byte[] password, byte[] challenge) {
        try {
            MessageDigest md5 = MessageDigest.getInstance("MD5");
            md5.update(challenge);
            return HexFormat.of().formatHex(md5.digest(password));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
