package org.pillarbox.protocol.sasl;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.pillarbox.api.login.DigestLogin;
import org.pillarbox.api.login.LoginListener;
import org.pillarbox.api.login.Mechanism;
import org.pillarbox.api.mail.Peer;

/** CRAM-MD5 (RFC 2195): the client answers a time stamp with its name and a keyed digest of the stamp. */
final class CramMd5Exchange implements SaslExchange {
    private static final Pattern HEX_DIGEST = Pattern.compile("[0-9a-f]{32}");

    private final LoginListener listener;
    private final Peer peer;
    private final String challenge;
    private boolean open;

    CramMd5Exchange(LoginListener listener, Peer peer, String challenge) {
        this.listener = listener;
        this.peer = peer;
        this.challenge = challenge;
    }

    @Override
    public SaslStep start(Optional<byte[]> initialResponse) {
        if (initialResponse.isPresent()) {
            // The server speaks first here, so that nothing can have been answered yet (RFC 4954 §4).
            return new SaslStep.Malformed();
        }
        open = true;
        return new SaslStep.Challenge(challenge.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public SaslStep respond(byte[] response) {
        if (!open) {
            throw new IllegalStateException("no challenge is open");
        }
        open = false;
        return CredentialText.decode(response)
                .flatMap(this::parse)
                .<SaslStep>map(login -> new SaslStep.Done(listener.digest(login, peer)))
                .orElseGet(SaslStep.Malformed::new);
    }

    /** The name may hold spaces, the digest cannot: the last space parts them. */
    private Optional<DigestLogin> parse(String answer) {
        int space = answer.lastIndexOf(' ');
        if (space < 1) {
            return Optional.empty();
        }
        String digest = answer.substring(space + 1).toLowerCase(Locale.ROOT);
        return HEX_DIGEST.matcher(digest).matches()
                ? Optional.of(new DigestLogin(Mechanism.CRAM_MD5, answer.substring(0, space), challenge, digest))
                : Optional.empty();
    }
}
