package org.pillarbox.settings;

import java.security.KeyManagementException;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Set;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;

/**
 * What this Java can agree on in a handshake; what its security policy has switched off is not in here.
 *
 * @param protocols by their Java names
 * @param ciphers by their Java names
 */
public record TlsAbilities(Set<String> protocols, Set<String> ciphers) {
    /** Of this Java. */
    public static TlsAbilities ofThisJava() {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, null, null);
            SSLParameters usual = context.getDefaultSSLParameters();
            SSLParameters all = context.getSupportedSSLParameters();
            return new TlsAbilities(Set.of(usual.getProtocols()), Set.of(all.getCipherSuites()));
        } catch (NoSuchAlgorithmException | KeyManagementException e) {
            throw new IllegalStateException(e); // every Java platform has TLS
        }
    }

    /** Those of the protocols that work here, in their order. */
    public List<String> protocols(List<String> wanted) {
        return wanted.stream().filter(protocols::contains).toList();
    }

    /** Those of the suites that work here with these protocols, in their order. */
    public List<String> ciphers(List<String> wanted, List<String> withProtocols) {
        boolean newest = withProtocols.contains("TLSv1.3");
        boolean older = withProtocols.stream().anyMatch(name -> !name.equals("TLSv1.3"));
        return wanted.stream()
                .filter(ciphers::contains)
                .filter(name -> isOfNewest(name) ? newest : older)
                .toList();
    }

    /** Suites of TLS 1.3 name no exchange of keys (RFC 8446 §B.4). */
    private static boolean isOfNewest(String suite) {
        return !suite.contains("_WITH_");
    }
}
