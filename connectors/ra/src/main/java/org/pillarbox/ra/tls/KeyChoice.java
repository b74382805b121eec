package org.pillarbox.ra.tls;

import java.net.Socket;
import java.security.Principal;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import javax.net.ssl.ExtendedSSLSession;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLSession;
import javax.net.ssl.StandardConstants;
import javax.net.ssl.X509ExtendedKeyManager;

/**
 * Chooses the certificate of a handshake by the name that the peer asks for (RFC 6066 §3): one that has just this name, else
 * one with a wildcard for it, else the first of all. Java asks once for each kind of key that the peer can use, so that an RSA
 * and an EC certificate for the same name can stand beside each other.
 */
final class KeyChoice extends X509ExtendedKeyManager {
    private static final String[] NONE = {};

    private final List<KeyStoreFile> keys;

    /** Of these; the first is the default. */
    KeyChoice(List<KeyStoreFile> keys) {
        this.keys = List.copyOf(keys);
    }

    @Override
    public String chooseEngineServerAlias(String keyType, Principal[] issuers, SSLEngine engine) {
        return choose(keyType, asked(engine.getHandshakeSession())).orElse(null);
    }

    /** The place of the certificate for this name; empty when there is none with a key of this kind. */
    Optional<String> choose(String keyType, Optional<String> name) {
        IntStream places = name.map(host -> named(file -> file.names().has(host)))
                .filter(found -> found.length > 0)
                .or(() -> name.map(host -> named(file -> file.names().covers(host))))
                .filter(found -> found.length > 0)
                .map(IntStream::of)
                .orElseGet(() -> IntStream.of(0));
        return places.filter(place -> keys.get(place).key().getAlgorithm().equals(keyType))
                .mapToObj(Integer::toString)
                .findFirst();
    }

    private int[] named(Predicate<KeyStoreFile> fits) {
        return IntStream.range(0, keys.size())
                .filter(place -> fits.test(keys.get(place)))
                .toArray();
    }

    private static Optional<String> asked(SSLSession session) {
        if (!(session instanceof ExtendedSSLSession extended)) {
            return Optional.empty();
        }
        return extended.getRequestedServerNames().stream()
                .filter(name -> name.getType() == StandardConstants.SNI_HOST_NAME)
                .filter(SNIHostName.class::isInstance)
                .map(name -> ((SNIHostName) name).getAsciiName().toLowerCase(Locale.ROOT))
                .findFirst();
    }

    @Override
    public X509Certificate[] getCertificateChain(String alias) {
        return file(alias)
                .map(found -> found.chain().toArray(X509Certificate[]::new))
                .orElse(null);
    }

    @Override
    public PrivateKey getPrivateKey(String alias) {
        return file(alias).map(KeyStoreFile::key).orElse(null);
    }

    private Optional<KeyStoreFile> file(String alias) {
        return Optional.ofNullable(alias)
                .map(Integer::parseInt)
                .filter(place -> place < keys.size())
                .map(keys::get);
    }

    @Override
    public String[] getServerAliases(String keyType, Principal[] issuers) {
        return IntStream.range(0, keys.size())
                .filter(place -> keys.get(place).key().getAlgorithm().equals(keyType))
                .mapToObj(Integer::toString)
                .toArray(String[]::new);
    }

    @Override
    public String chooseServerAlias(String keyType, Principal[] issuers, Socket socket) {
        return choose(keyType, Optional.empty()).orElse(null);
    }

    /** The server shows no certificate where it is the client. */
    @Override
    public String[] getClientAliases(String keyType, Principal[] issuers) {
        return NONE;
    }

    @Override
    public String chooseClientAlias(String[] keyTypes, Principal[] issuers, Socket socket) {
        return null;
    }
}
