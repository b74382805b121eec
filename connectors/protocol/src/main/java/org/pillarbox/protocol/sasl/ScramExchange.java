package org.pillarbox.protocol.sasl;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.pillarbox.api.login.LoginListener;
import org.pillarbox.api.login.LoginOutcome;
import org.pillarbox.api.login.ScramChallenge;
import org.pillarbox.api.login.ScramOutcome;
import org.pillarbox.api.login.ScramProof;
import org.pillarbox.api.mail.Peer;

/**
 * SCRAM-SHA-256 without channel binding (RFC 5802, RFC 7677). Neither SMTP nor POP3 can carry data with its word of
 * success, so that the server's last message goes out as one more challenge, answered by an empty response.
 */
final class ScramExchange implements SaslExchange {
    private enum Awaits {
        NOTHING,
        CLIENT_FIRST,
        CLIENT_FINAL,
        CONSENT
    }

    private final LoginListener listener;
    private final Peer peer;
    private final String serverNonce;
    private Awaits awaits = Awaits.NOTHING;
    private Optional<ScramClientFirst> first = Optional.empty();
    private String serverFirst = "";
    private LoginOutcome granted = new LoginOutcome.Denied();

    ScramExchange(LoginListener listener, Peer peer, String serverNonce) {
        this.listener = listener;
        this.peer = peer;
        this.serverNonce = serverNonce;
    }

    @Override
    public SaslStep start(Optional<byte[]> initialResponse) {
        awaits = Awaits.CLIENT_FIRST;
        return initialResponse.map(this::respond).orElseGet(() -> new SaslStep.Challenge(new byte[0]));
    }

    @Override
    public SaslStep respond(byte[] response) {
        Awaits now = awaits;
        awaits = Awaits.NOTHING;
        return switch (now) {
            case CLIENT_FIRST ->
                ScramText.message(response)
                        .flatMap(ScramClientFirst::parse)
                        .map(this::takeFirst)
                        .orElseGet(SaslStep.Malformed::new);
            case CLIENT_FINAL ->
                ScramText.message(response)
                        .flatMap(ScramClientFinal::parse)
                        .map(this::takeFinal)
                        .orElseGet(SaslStep.Malformed::new);
            case CONSENT -> response.length == 0 ? new SaslStep.Done(granted) : new SaslStep.Malformed();
            case NOTHING -> throw new IllegalStateException("no challenge is open");
        };
    }

    private SaslStep takeFirst(ScramClientFirst message) {
        ScramChallenge challenge = listener.scramChallenge(message.userName(), peer);
        first = Optional.of(message);
        serverFirst = "r=" + message.nonce() + serverNonce + ",s=" + Base64Text.encode(challenge.salt()) + ",i="
                + challenge.iterations();
        awaits = Awaits.CLIENT_FINAL;
        return challenge(serverFirst);
    }

    private SaslStep takeFinal(ScramClientFinal message) {
        ScramClientFirst begun = first.orElseThrow();
        boolean sameHeader =
                Arrays.equals(message.channelBinding(), begun.gs2Header().getBytes(StandardCharsets.UTF_8));
        if (!sameHeader || !message.nonce().equals(begun.nonce() + serverNonce)) {
            // Well formed, but of another conversation or changed on the way: a failed log-in, not a slip.
            return new SaslStep.Done(new LoginOutcome.Denied());
        }
        String authMessage = begun.bare() + "," + serverFirst + "," + message.withoutProof();
        ScramOutcome answer = listener.scramProof(
                new ScramProof(begun.authorizationId(), begun.userName(), authMessage, message.proof()), peer);
        if (!(answer.outcome() instanceof LoginOutcome.Granted)) {
            return new SaslStep.Done(answer.outcome());
        }
        granted = answer.outcome();
        awaits = Awaits.CONSENT;
        return challenge("v=" + Base64Text.encode(answer.serverSignature()));
    }

    private static SaslStep challenge(String text) {
        return new SaslStep.Challenge(text.getBytes(StandardCharsets.UTF_8));
    }
}
