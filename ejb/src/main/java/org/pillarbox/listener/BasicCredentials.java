package org.pillarbox.listener;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.pillarbox.api.http.HttpHead;
import org.pillarbox.api.login.PlainLogin;

/** Name and password as HTTP has them (RFC 7617), in UTF-8. */
final class BasicCredentials {
    private static final String SCHEME = "basic ";

    private BasicCredentials() {}

    static Optional<PlainLogin> of(HttpHead head) {
        return head.field("Authorization")
                .filter(value -> value.regionMatches(true, 0, SCHEME, 0, SCHEME.length()))
                .flatMap(value -> decoded(value.substring(SCHEME.length()).strip()))
                .filter(pair -> pair.indexOf(':') > 0)
                .map(pair -> new PlainLogin(
                        "", pair.substring(0, pair.indexOf(':')), pair.substring(pair.indexOf(':') + 1)));
    }

    private static Optional<String> decoded(String text) {
        try {
            return Optional.of(new String(Base64.getDecoder().decode(text), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException noBase64) {
            return Optional.empty();
        }
    }
}
