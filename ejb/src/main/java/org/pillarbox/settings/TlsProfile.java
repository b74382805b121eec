package org.pillarbox.settings;

import java.util.ArrayList;
import java.util.List;

/**
 * Choices of protocols and cipher suites, after the server side TLS recommendations of Mozilla (version 5.7). The names are
 * those of Java, which are those of IANA.
 */
public enum TlsProfile {
    /** TLS 1.3 only. */
    MODERN(List.of(Suites.TLS_1_3), Suites.MODERN),
    /** TLS 1.2 with forward secrecy as well. */
    INTERMEDIATE(List.of(Suites.TLS_1_3, Suites.TLS_1_2), Suites.INTERMEDIATE),
    /** Whatever old programs may still need; what Java itself has switched off stays off. */
    OLD(List.of(Suites.TLS_1_3, Suites.TLS_1_2, "TLSv1.1", "TLSv1"), Suites.OLD),
    /** The administrator's own lists. */
    CUSTOM(List.of(), List.of());

    private final List<String> protocols;
    private final List<String> ciphers;

    TlsProfile(List<String> protocols, List<String> ciphers) {
        this.protocols = protocols;
        this.ciphers = ciphers;
    }

    /** The protocols, the newest first; none for {@link #CUSTOM}. */
    public List<String> protocols() {
        return protocols;
    }

    /** The suites, the preferred first; none for {@link #CUSTOM}. */
    public List<String> ciphers() {
        return ciphers;
    }

    private static final class Suites {
        private static final String TLS_1_3 = "TLSv1.3";
        private static final String TLS_1_2 = "TLSv1.2";

        private static final List<String> MODERN =
                List.of("TLS_AES_128_GCM_SHA256", "TLS_AES_256_GCM_SHA384", "TLS_CHACHA20_POLY1305_SHA256");

        private static final List<String> INTERMEDIATE = more(
                MODERN,
                "TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256",
                "TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256",
                "TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384",
                "TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384",
                "TLS_ECDHE_ECDSA_WITH_CHACHA20_POLY1305_SHA256",
                "TLS_ECDHE_RSA_WITH_CHACHA20_POLY1305_SHA256",
                "TLS_DHE_RSA_WITH_AES_128_GCM_SHA256",
                "TLS_DHE_RSA_WITH_AES_256_GCM_SHA384",
                "TLS_DHE_RSA_WITH_CHACHA20_POLY1305_SHA256");

        private static final List<String> OLD = more(
                INTERMEDIATE,
                "TLS_ECDHE_ECDSA_WITH_AES_128_CBC_SHA256",
                "TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA256",
                "TLS_ECDHE_ECDSA_WITH_AES_128_CBC_SHA",
                "TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA",
                "TLS_ECDHE_ECDSA_WITH_AES_256_CBC_SHA384",
                "TLS_ECDHE_RSA_WITH_AES_256_CBC_SHA384",
                "TLS_ECDHE_ECDSA_WITH_AES_256_CBC_SHA",
                "TLS_ECDHE_RSA_WITH_AES_256_CBC_SHA",
                "TLS_DHE_RSA_WITH_AES_128_CBC_SHA256",
                "TLS_DHE_RSA_WITH_AES_256_CBC_SHA256",
                "TLS_RSA_WITH_AES_128_GCM_SHA256",
                "TLS_RSA_WITH_AES_256_GCM_SHA384",
                "TLS_RSA_WITH_AES_128_CBC_SHA256",
                "TLS_RSA_WITH_AES_256_CBC_SHA256",
                "TLS_RSA_WITH_AES_128_CBC_SHA",
                "TLS_RSA_WITH_AES_256_CBC_SHA");

        private static List<String> more(List<String> first, String... others) {
            List<String> all = new ArrayList<>(first);
            all.addAll(List.of(others));
            return List.copyOf(all);
        }
    }
}
