package org.pillarbox.protocol.sasl;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.pillarbox.api.login.LoginListener;
import org.pillarbox.api.login.Mechanism;
import org.pillarbox.api.mail.Peer;

/** Where exchanges begin. */
public final class SaslExchanges {
    private SaslExchanges() {}

    /**
     * Begins an exchange. Whether the mechanism is offered to this peer must have been checked before.
     *
     * @param hostName what we call ourselves, as it stands in CRAM-MD5's challenge
     * @throws IllegalArgumentException for a mechanism that is not one of SASL
     */
    public static SaslExchange begin(Mechanism mechanism, LoginListener listener, Peer peer, String hostName) {
        return switch (mechanism) {
            case PLAIN -> new PlainExchange(listener, peer);
            case LOGIN -> new LoginExchange(listener, peer);
            case CRAM_MD5 -> new CramMd5Exchange(listener, peer, StampedChallenge.create(hostName));
            case SCRAM_SHA_256 -> new ScramExchange(listener, peer, StampedChallenge.nonce());
            case APOP -> throw new IllegalArgumentException("APOP is not a SASL mechanism");
        };
    }

    /** The mechanism with this name in whatever case, offered or not; empty when we do not know it. */
    public static Optional<Mechanism> named(String saslName) {
        return Arrays.stream(Mechanism.values())
                .filter(m -> m != Mechanism.APOP && m.saslName().equalsIgnoreCase(saslName))
                .findFirst();
    }

    /** The names to announce, strongest first, without what is not SASL. */
    public static List<String> announced(Collection<Mechanism> offered) {
        return offered.stream()
                .filter(m -> m != Mechanism.APOP)
                .sorted()
                .map(Mechanism::saslName)
                .toList();
    }
}
