package org.pillarbox.protocol.sasl;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;
import org.pillarbox.api.login.LoginListener;
import org.pillarbox.api.login.PlainLogin;
import org.pillarbox.api.mail.Peer;

/** PLAIN (RFC 4616): {@code [authzid] NUL authcid NUL passwd} in one response. */
final class PlainExchange implements SaslExchange {
    private final LoginListener listener;
    private final Peer peer;
    private boolean open;

    PlainExchange(LoginListener listener, Peer peer) {
        this.listener = listener;
        this.peer = peer;
    }

    @Override
    public SaslStep start(Optional<byte[]> initialResponse) {
        open = true;
        return initialResponse.map(this::respond).orElseGet(() -> new SaslStep.Challenge(new byte[0]));
    }

    @Override
    public SaslStep respond(byte[] response) {
        if (!open) {
            throw new IllegalStateException("no challenge is open");
        }
        open = false;
        Optional<PlainLogin> login = parse(response);
        Arrays.fill(response, (byte) 0);
        return login.<SaslStep>map(l -> new SaslStep.Done(listener.login(l, peer)))
                .orElseGet(SaslStep.Malformed::new);
    }

    private static Optional<PlainLogin> parse(byte[] response) {
        int first = indexOfNul(response, 0);
        int second = first < 0 ? -1 : indexOfNul(response, first + 1);
        if (second < 0) {
            return Optional.empty();
        }
        Optional<String> authorizationId = text(response, 0, first);
        Optional<String> name = text(response, first + 1, second).filter(n -> !n.isEmpty());
        // A third NUL would be part of the password, and is refused there as a control character.
        Optional<String> password = text(response, second + 1, response.length).filter(p -> !p.isEmpty());
        if (authorizationId.isEmpty() || name.isEmpty() || password.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new PlainLogin(authorizationId.get(), name.get(), password.get()));
    }

    private static Optional<String> text(byte[] octets, int from, int to) {
        return CredentialText.decode(ByteBuffer.wrap(octets, from, to - from), CredentialText.MAX_OCTETS);
    }

    private static int indexOfNul(byte[] octets, int from) {
        for (int i = from; i < octets.length; i++) {
            if (octets[i] == 0) {
                return i;
            }
        }
        return -1;
    }
}
