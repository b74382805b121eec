package org.pillarbox.directory;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.pillarbox.directory.secret.DigestSecrets;
import org.pillarbox.directory.secret.Passwords;
import org.pillarbox.directory.secret.ScramVerifier;
import org.pillarbox.settings.SecuritySettings;
import org.pillarbox.settings.Settings;

/** Turns typed passwords into what is kept of them, by the settings in force. */
public final class PasswordSealing {
    private final Settings settings;
    private final DigestSecrets secrets;
    private final SecureRandom random;
    private final Clock clock;

    public PasswordSealing(Settings settings, DigestSecrets secrets, SecureRandom random, Clock clock) {
        this.settings = settings;
        this.secrets = secrets;
        this.random = random;
        this.clock = clock;
    }

    /** The passwords of a new user, with one password for everything. */
    public Passwords first(UserName name, String main) {
        return new Passwords(
                ScramVerifier.of(main, random), Optional.empty(), digestSecret(name, main), true, false, now());
    }

    /** Passwords of a new user that nothing opens: the user logs in by other means. */
    public Passwords unusable() {
        return new Passwords(ScramVerifier.unusable(random), Optional.empty(), Optional.empty(), true, false, now());
    }

    /** The passwords of a new user, with a one-time password. Slow on purpose: not while others wait for their turn. */
    public Passwords oneTime(UserName name, String main) {
        return first(name, main).withMustChange(true);
    }

    /** With a Main Password that nothing opens. */
    public Passwords withoutMain(Passwords old) {
        return old.withMain(ScramVerifier.unusable(random), Optional.empty(), now());
    }

    /** With another Main Password. */
    public Passwords main(Passwords old, UserName name, String main) {
        return old.withMain(ScramVerifier.of(main, random), digestSecret(name, main), now());
    }

    /** With another Web Password. */
    public Passwords web(Passwords old, String web) {
        return old.withWeb(Optional.of(ScramVerifier.of(web, random)), now());
    }

    /** Without a Web Password of its own. */
    public Passwords withoutWeb(Passwords old) {
        return old.web().isEmpty() ? old : old.withWeb(Optional.empty(), now());
    }

    /** The second form of a Main Password; empty when it is not to be kept. */
    public Optional<String> digestSecret(UserName name, String main) {
        return settings.get(SecuritySettings.class).keepDigestSecrets()
                ? Optional.of(secrets.seal(name.key(), main))
                : Optional.empty();
    }

    /** Passwords that come back from a file; the second form only where it is to be kept. */
    public Passwords restored(Passwords exported) {
        return settings.get(SecuritySettings.class).keepDigestSecrets()
                ? exported
                : exported.withDigestSecret(Optional.empty());
    }

    /** In milliseconds, which every database keeps: what is read back equals what was stored. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
