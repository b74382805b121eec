package org.pillarbox.directory.secret;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * All that is kept of a user's passwords.
 *
 * @param main the Main Password
 * @param web the Web Password, where it is a different one
 * @param digestSecret the Main Password's second form, see {@link DigestSecrets}; only where the administrator has it kept
 * @param mayChangeMain whether the user may change the Main Password although there is a Web Password
 * @param mustChange whether the password is a one-time one that opens nothing but the page to change it
 * @param changed when one of them was changed last; what was derived from older ones is void
 */
public record Passwords(
        ScramVerifier main,
        Optional<ScramVerifier> web,
        Optional<String> digestSecret,
        boolean mayChangeMain,
        boolean mustChange,
        Instant changed) {
    public Passwords {
        Objects.requireNonNull(main, "main");
        Objects.requireNonNull(web, "web");
        Objects.requireNonNull(digestSecret, "digestSecret");
        Objects.requireNonNull(changed, "changed");
    }

    /** The verifier that opens WebMail and the console. */
    public ScramVerifier forWeb() {
        return web.orElse(main);
    }

    /** With another Main Password. */
    public Passwords withMain(ScramVerifier verifier, Optional<String> secret, Instant now) {
        return new Passwords(verifier, web, secret, mayChangeMain, mustChange && web.isPresent(), now);
    }

    /** With another Web Password, or none of its own. */
    public Passwords withWeb(Optional<ScramVerifier> verifier, Instant now) {
        boolean still = mustChange && verifier.isEmpty();
        return new Passwords(main, verifier, digestSecret, mayChangeMain, still, now);
    }

    /** With another second form of the same Main Password. */
    public Passwords withDigestSecret(Optional<String> secret) {
        return new Passwords(main, web, secret, mayChangeMain, mustChange, changed);
    }

    /** With another answer to who may change the Main Password. */
    public Passwords withMayChangeMain(boolean may) {
        return new Passwords(main, web, digestSecret, may, mustChange, changed);
    }

    /** As a one-time password, or no longer one. */
    public Passwords withMustChange(boolean must) {
        return new Passwords(main, web, digestSecret, mayChangeMain, must, changed);
    }
}
