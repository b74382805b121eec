package org.pillarbox.protocol.sasl;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.pillarbox.api.login.LoginListener;
import org.pillarbox.api.login.PlainLogin;
import org.pillarbox.api.mail.Peer;

/**
 * LOGIN, which no RFC defines: the server asks for the name, then for the password. Some clients give the name with the
 * command already. The prompts are those that old clients compare with.
 */
final class LoginExchange implements SaslExchange {
    private enum Awaits {
        NOTHING,
        NAME,
        PASSWORD
    }

    private final LoginListener listener;
    private final Peer peer;
    private Awaits awaits = Awaits.NOTHING;
    private String name = "";

    LoginExchange(LoginListener listener, Peer peer) {
        this.listener = listener;
        this.peer = peer;
    }

    @Override
    public SaslStep start(Optional<byte[]> initialResponse) {
        awaits = Awaits.NAME;
        return initialResponse.map(this::respond).orElseGet(() -> prompt("Username:"));
    }

    @Override
    public SaslStep respond(byte[] response) {
        Awaits now = awaits;
        awaits = Awaits.NOTHING;
        return switch (now) {
            case NAME -> takeName(response);
            case PASSWORD -> takePassword(response);
            case NOTHING -> throw new IllegalStateException("no challenge is open");
        };
    }

    private SaslStep takeName(byte[] response) {
        Optional<String> given = CredentialText.decode(response).filter(n -> !n.isEmpty());
        if (given.isEmpty()) {
            return new SaslStep.Malformed();
        }
        name = given.get();
        awaits = Awaits.PASSWORD;
        return prompt("Password:");
    }

    private SaslStep takePassword(byte[] response) {
        Optional<String> password = CredentialText.decode(response).filter(p -> !p.isEmpty());
        Arrays.fill(response, (byte) 0);
        return password.<SaslStep>map(p -> new SaslStep.Done(listener.login(new PlainLogin("", name, p), peer)))
                .orElseGet(SaslStep.Malformed::new);
    }

    private static SaslStep prompt(String text) {
        return new SaslStep.Challenge(text.getBytes(StandardCharsets.US_ASCII));
    }
}
