package org.pillarbox.outmail.smtp;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Proves that a password is known without saying it (RFC 2195). */
final class CramMd5 {
    private static final String DIGEST = "HmacMD5";

    private CramMd5() {}

    /** What follows the user's name. */
    static String answer(String password, byte[] challenge) {
        try {
            Mac mac = Mac.getInstance(DIGEST);
            // An empty key is none to the library; a zero byte is the same key (RFC 2104).
            byte[] key = password.isEmpty() ? new byte[1] : password.getBytes(StandardCharsets.UTF_8);
            mac.init(new SecretKeySpec(key, DIGEST));
            return HexFormat.of().formatHex(mac.doFinal(challenge));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
