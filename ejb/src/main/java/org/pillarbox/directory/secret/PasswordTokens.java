package org.pillarbox.directory.secret;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Optional;

/**
 * Passwords in files that leave the server (manual 4.3.2.2): all that is kept of a user's passwords, sealed with a key of this
 * server for this user. Nobody can read a token, make one, or give one user's to another; another server's does not open.
 * Thread safe.
 */
public final class PasswordTokens {
    private static final String PREFIX = "pillarbox:";
    private static final String PURPOSE = "exported password of ";
    private static final int PARTS = 4;

    private final SealingKey key;

    /** Uses the key in this file; makes both when they are first needed. */
    public PasswordTokens(Path keyFile, SecureRandom random) {
        this.key = new SealingKey(keyFile, random);
    }

    /** Whether the text is meant as a token, of whatever server. */
    public static boolean isToken(String text) {
        return text.startsWith(PREFIX);
    }

    /** A user's passwords as a token. */
    public String seal(String nameKey, Passwords passwords) {
        String plain = passwords.main().toText()
                + "\n" + passwords.web().map(ScramVerifier::toText).orElse("")
                + "\n" + passwords.digestSecret().orElse("")
                + "\n" + passwords.mustChange();
        return PREFIX + key.seal(PURPOSE + nameKey, plain.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * The passwords in a token; empty when it is none, or was made for another user or by another server.
     *
     * @param now when the passwords count as changed, if they are other than the present ones
     */
    public Optional<Passwords> open(String nameKey, String token, Instant now) {
        return isToken(token)
                ? key.open(PURPOSE + nameKey, token.substring(PREFIX.length()))
                        .map(plain -> read(new String(plain, StandardCharsets.UTF_8), now))
                : Optional.empty();
    }

    private static Passwords read(String plain, Instant now) {
        String[] parts = plain.split("\n", PARTS);
        return new Passwords(
                ScramVerifier.parse(parts[0]),
                Optional.of(parts[1]).filter(web -> !web.isEmpty()).map(ScramVerifier::parse),
                Optional.of(parts[2]).filter(secret -> !secret.isEmpty()),
                true,
                Boolean.parseBoolean(parts[3]),
                now);
    }
}
